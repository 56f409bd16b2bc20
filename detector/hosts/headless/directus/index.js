/*
 * Directus hook: an item that is about to be public is judged first, whatever way it takes (app, REST, GraphQL, import,
 * flow, promoted version): all of them pass the filters below. Settings are variables of the environment:
 *
 *   DETECTOR_URL           http://127.0.0.1:8460
 *   DETECTOR_KEY           API key with the scope `check`; or, so that no key travels and no request can be sent twice:
 *   DETECTOR_WEBHOOK       name of a webhook of the service (scheme "standard"), and
 *   DETECTOR_SECRET        its secret, with which every request is signed
 *   DETECTOR_COLLECTIONS   articles=title,body; pages=headline,content   (fields with text; the first one is the title)
 *   DETECTOR_STATUS        field that says whether an item is public (status), and
 *   DETECTOR_PUBLISHED     its value then (published)
 *   DETECTOR_DRAFT         value that a refused item gets where DETECTOR_REFUSE is "draft" (draft)
 *   DETECTOR_REFUSE        error: the request fails with 422 and the reasons; draft: it is saved as a draft
 *   DETECTOR_REASONS       text field that the reasons are written to, if any
 *   DETECTOR_STOP_ON       reject or review
 *   DETECTOR_WHEN_DOWN     allow or refuse, while the service cannot be asked
 *   DETECTOR_WHEN_WRONG    refuse or allow, while a setting is wrong: one above, a key or a secret that the service does
 *                          not know, a collection or a field that there is not
 *   DETECTOR_SECONDS       that the service may take (10)
 *
 * Where nothing is configured, or something wrongly, everything that would become public is refused and the log says why.
 */

import { createHmac, randomUUID } from 'node:crypto';

const ORDER = ['publish', 'abstain', 'review', 'reject'];
const TOLD = 5;
const CHOICES = { REFUSE: ['error', 'draft'], STOP_ON: ['reject', 'review'], WHEN_DOWN: ['allow', 'refuse'], WHEN_WRONG: ['refuse', 'allow'] };
const STRANGER = [401, 403, 404]; // The service does not know the key, what it is for, or the webhook.

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

/** The first choice is what counts where nothing was chosen, and where something else was. */
const choice = (env, name) => {
  const told = text(env[`DETECTOR_${name}`]);
  return CHOICES[name].includes(told) ? told : CHOICES[name][0];
};

function settingsOf(env) {
  return {
    url: text(env.DETECTOR_URL).replace(/\/+$/, ''),
    key: text(env.DETECTOR_KEY),
    webhook: text(env.DETECTOR_WEBHOOK),
    secret: text(env.DETECTOR_SECRET),
    collections: collectionsOf(env.DETECTOR_COLLECTIONS),
    status: env.DETECTOR_STATUS ?? 'status',
    published: env.DETECTOR_PUBLISHED ?? 'published',
    draft: env.DETECTOR_DRAFT ?? 'draft',
    refuse: choice(env, 'REFUSE'),
    reasons: env.DETECTOR_REASONS ?? '',
    stopOn: choice(env, 'STOP_ON'),
    whenDown: choice(env, 'WHEN_DOWN'),
    whenWrong: choice(env, 'WHEN_WRONG'),
    seconds: Number(env.DETECTOR_SECONDS ?? 10),
  };
}

/** What is wrong with the settings, in words; nothing where all is well. */
function wrongIn(settings, env) {
  const wrong = [];
  const expect = (sound, words) => sound || wrong.push(words);
  expect(/^https?:\/\/[^/\s]+/.test(settings.url), 'DETECTOR_URL is not a web address');
  if (settings.webhook) expect(settings.secret.length >= 16, 'DETECTOR_SECRET has fewer than 16 characters');
  else expect(settings.key, 'neither DETECTOR_KEY nor DETECTOR_WEBHOOK is set');
  const parts = text(env.DETECTOR_COLLECTIONS).split(';').filter((part) => part.trim());
  expect(parts.length, 'DETECTOR_COLLECTIONS names no collection');
  for (const part of parts) expect(/^\s*[^=\s]+\s*=\s*[^=\s]/.test(part), `DETECTOR_COLLECTIONS: "${part.trim()}" is not collection=field,field`);
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const told = env[`DETECTOR_${name}`];
    expect(told === undefined || allowed.includes(text(told)), `DETECTOR_${name} is ${allowed.join(' or ')}, not "${text(told)}"`);
  }
  expect(settings.seconds > 0, 'DETECTOR_SECONDS is not a number of seconds');
  return wrong;
}

/** Collections and fields that are named and do not exist. */
function missingIn(settings, schema) {
  const missing = [];
  for (const [name, fields] of Object.entries(settings.collections)) {
    const known = schema.collections[name]?.fields;
    const wanted = [...fields, settings.status, settings.reasons].filter((field) => field);
    if (!known) missing.push(`there is no collection "${name}"`);
    else missing.push(...wanted.filter((field) => !known[field]).map((field) => `"${name}" has no field "${field}"`));
  }
  return missing;
}

const escaped = (value) => text(value).replace(/&/g, '&amp;').replace(/</g, '&lt;');

function pageOf(item, fields) {
  const title = String(item[fields[0]] ?? '');
  const rest = fields.slice(1).map((name) => item[name]).filter((value) => typeof value === 'string');
  return { title: title.slice(0, 2000), content: `<h1>${escaped(title)}</h1>\n${rest.join('\n\n')}` };
}

/** Standard Webhooks: the service knows who asks, that nothing was changed on the way, and that it was not sent before. */
function signatureOf(body, secret) {
  const [id, stamp] = [randomUUID(), Math.floor(Date.now() / 1000)];
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const made = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(stamp), 'webhook-signature': `v1,${made}` };
}

function ask(page, settings) {
  const body = JSON.stringify(settings.webhook ? page : { ...page, kind: 'html' });
  const way = settings.webhook ? `webhooks/${encodeURIComponent(settings.webhook)}` : 'check';
  const proof = settings.webhook ? signatureOf(body, settings.secret) : { authorization: `Bearer ${settings.key}` };
  return fetch(`${settings.url}/v1/${way}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...proof },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(settings.seconds * 1000),
  });
}

/** The reasons against an item; none where it may be public. */
async function reasonsAgainst(page, settings, logger) {
  let [trouble, allow] = ['', settings.whenDown === 'allow'];
  try {
    const answer = await ask(page, settings);
    const told = await answer.json();
    if (answer.ok) return reasonsOf(told.verdict, settings);
    trouble = `the service answers ${answer.status}`;
    if (STRANGER.includes(answer.status)) allow = settings.whenWrong === 'allow';
  } catch (error) {
    trouble = `the service cannot be asked: ${error.cause?.code ?? error.name}`;
  }
  logger.warn(`detector: ${trouble}`);
  return allow ? [] : [`The text could not be checked (${trouble}).`];
}

function reasonsOf(verdict, settings) {
  if (ORDER.indexOf(verdict.verdict) < ORDER.indexOf(settings.stopOn)) return [];
  const against = verdict.findings.filter((one) => one.contribution > 0 && !one.shadow).slice(0, TOLD);
  return against.length ? against.map((one) => `${one.message} ${one.advice}`.trim()) : [verdict.reason];
}

export default ({ filter }, { env, logger }) => {
  const settings = settingsOf(env);
  const wrong = wrongIn(settings, env);
  for (const words of wrong) logger.error(`detector: ${words}`);

  const touches = (payload, fields) => [settings.status, ...fields].some((name) => name in payload);

  /** With wrong settings nothing becomes public, in no collection: the one that was meant may be the one that is misspelt. */
  function sound(item, collection, schema) {
    const found = [...wrong, ...missingIn(settings, schema)];
    if (!found.length || settings.whenWrong === 'allow') return;
    const unknown = settings.collections[collection] && !schema.collections[collection].fields[settings.status];
    if (!unknown && item[settings.status] !== settings.published) return;
    logger.error(`detector: nothing is published: ${found.join('; ')}`);
    throw new Refused([`The settings of the check are wrong (${found.join('; ')}).`]);
  }

  async function judged(payload, before, fields) {
    const item = { ...before, ...payload };
    if (!touches(payload, fields) || item[settings.status] !== settings.published) return payload;
    const reasons = await reasonsAgainst(pageOf(item, fields), settings, logger);
    const told = settings.reasons ? { [settings.reasons]: reasons.join('\n') } : {};
    if (!reasons.length) return { ...payload, ...told };
    if (settings.refuse === 'error') throw new Refused(reasons);
    return { ...payload, ...told, [settings.status]: settings.draft };
  }

  filter('items.create', (payload, { collection }, { schema }) => {
    sound(payload, collection, schema);
    const fields = settings.collections[collection];
    return fields ? judged(payload, {}, fields) : payload;
  });

  filter('items.update', async (payload, { collection, keys }, { database, schema }) => {
    const fields = settings.collections[collection];
    if (!fields) sound(payload, collection, schema);
    if (!fields || !touches(payload, fields)) return payload;
    const rows = await database(collection).whereIn(schema.collections[collection].primary, keys);
    let changed = payload;
    for (const row of rows) {
      sound({ ...row, ...payload }, collection, schema);
      changed = { ...changed, ...(await judged(payload, row, fields)) };
    }
    return changed;
  });
};
