/*
 * Directus hook: an item that is about to be public is judged first, whatever way it takes (app, REST, GraphQL, import,
 * flow, promoted version): all of them pass the filters below. Settings are variables of the environment:
 *
 *   DETECTOR_URL           http://127.0.0.1:8460
 *   DETECTOR_KEY           API key with the scope `check`
 *   DETECTOR_COLLECTIONS   articles=title,body; pages=headline,content   (fields with text; the first one is the title)
 *   DETECTOR_STATUS        field that says whether an item is public (status), and
 *   DETECTOR_PUBLISHED     its value then (published)
 *   DETECTOR_DRAFT         value that a refused item gets where DETECTOR_REFUSE is "draft" (draft)
 *   DETECTOR_REFUSE        error: the request fails with 422 and the reasons; draft: it is saved as a draft
 *   DETECTOR_REASONS       text field that the reasons are written to, if any
 *   DETECTOR_STOP_ON       reject or review
 *   DETECTOR_WHEN_DOWN     allow or refuse, while the service cannot be asked
 *   DETECTOR_SECONDS       that the service may take (10)
 */

const ORDER = ['publish', 'abstain', 'review', 'reject'];
const TOLD = 5;

/** What Directus answers as it is: it knows its errors by this name. */
class Refused extends Error {
  constructor(reasons) {
    super(`Not published: ${reasons.join(' ')}`);
    this.name = 'DirectusError';
    this.code = 'DETECTOR_REFUSED';
    this.status = 422;
    this.extensions = { code: this.code, reasons };
  }
}

/** Directus makes a list of what has commas. */
const text = (value) => String(value ?? '');

function collectionsOf(told) {
  const found = {};
  for (const part of text(told).split(';')) {
    const [name, fields] = part.split('=').map((one) => one.trim());
    if (name && fields) found[name] = fields.split(',').map((one) => one.trim());
  }
  return found;
}

function settingsOf(env) {
  return {
    url: text(env.DETECTOR_URL).replace(/\/+$/, ''),
    key: text(env.DETECTOR_KEY),
    collections: collectionsOf(env.DETECTOR_COLLECTIONS),
    status: env.DETECTOR_STATUS ?? 'status',
    published: env.DETECTOR_PUBLISHED ?? 'published',
    draft: env.DETECTOR_DRAFT ?? 'draft',
    refuse: env.DETECTOR_REFUSE ?? 'error',
    reasons: env.DETECTOR_REASONS ?? '',
    stopOn: env.DETECTOR_STOP_ON ?? 'reject',
    whenDown: env.DETECTOR_WHEN_DOWN ?? 'allow',
    seconds: Number(env.DETECTOR_SECONDS ?? 10),
  };
}

const escaped = (value) => text(value).replace(/&/g, '&amp;').replace(/</g, '&lt;');

function pageOf(item, fields) {
  const title = String(item[fields[0]] ?? '');
  const rest = fields.slice(1).map((name) => item[name]).filter((value) => typeof value === 'string');
  return { title: title.slice(0, 2000), content: `<h1>${escaped(title)}</h1>\n${rest.join('\n\n')}` };
}

/** The reasons against an item; none where it may be public. */
async function reasonsAgainst(page, settings, logger) {
  let trouble;
  try {
    const answer = await fetch(`${settings.url}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.key}` },
      body: JSON.stringify({ ...page, kind: 'html' }),
      signal: AbortSignal.timeout(settings.seconds * 1000),
    });
    const told = await answer.json();
    if (answer.ok) return reasonsOf(told.verdict, settings);
    trouble = `the service answers ${answer.status}`;
  } catch (error) {
    trouble = `the service cannot be asked: ${error.cause?.code ?? error.name}`;
  }
  logger.warn(`detector: ${trouble}`);
  return settings.whenDown === 'allow' ? [] : [`The text could not be checked (${trouble}).`];
}

function reasonsOf(verdict, settings) {
  if (ORDER.indexOf(verdict.verdict) < ORDER.indexOf(settings.stopOn)) return [];
  const against = verdict.findings.filter((one) => one.contribution > 0 && !one.shadow).slice(0, TOLD);
  return against.length ? against.map((one) => `${one.message} ${one.advice}`.trim()) : [verdict.reason];
}

export default ({ filter }, { env, logger }) => {
  const settings = settingsOf(env);

  async function judged(payload, before, fields) {
    const item = { ...before, ...payload };
    const touched = [settings.status, ...fields].some((name) => name in payload);
    if (!touched || item[settings.status] !== settings.published) return payload;
    const reasons = await reasonsAgainst(pageOf(item, fields), settings, logger);
    const told = settings.reasons ? { [settings.reasons]: reasons.join('\n') } : {};
    if (!reasons.length) return { ...payload, ...told };
    if (settings.refuse === 'error') throw new Refused(reasons);
    return { ...payload, ...told, [settings.status]: settings.draft };
  }

  filter('items.create', (payload, { collection }) => {
    const fields = settings.collections[collection];
    return fields ? judged(payload, {}, fields) : payload;
  });

  filter('items.update', async (payload, { collection, keys }, { database, schema }) => {
    const fields = settings.collections[collection];
    if (!fields) return payload;
    const rows = await database(collection).whereIn(schema.collections[collection].primary, keys);
    let changed = payload;
    for (const row of rows) changed = { ...changed, ...(await judged(payload, row, fields)) };
    return changed;
  });
};
