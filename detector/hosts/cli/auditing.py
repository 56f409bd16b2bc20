"""What `detector audit` does with its options; apart, so that `--help` imports nothing of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from detector.audit.configuring import Configuration, find_configuration, load_configuration
from detector.audit.journal import Journal
from detector.audit.meter import Meter, duration
from detector.audit.outputs import (
    PLACES,
    STREAMED,
    TEXTS,
    Target,
    check_format,
    check_together,
    check_writable,
    format_of,
    parse_target,
    streaming,
    write_report,
)  # fmt: skip
from detector.audit.running import default_workers
from detector.audit.session import Audit, Request, judge_inputs, open_audit
from detector.audit.settings import Plan
from detector.audit.tasks import Row
from detector.errors import ConfigError
from detector.inputs import Columns, CrawlLimits, InputOptions, open_inputs
from detector.inputs.changed import changed_files
from detector.inputs.options import Past
from detector.recipes import Recipe
from detector.records import Record


def run_audit(args: argparse.Namespace) -> int:
    """Run the audit that options and configuration ask for; return the exit code."""
    settings = configuration_of(args)
    inputs = tuple(args.inputs) or settings.inputs
    if not inputs:
        raise ConfigError("name what to audit: files, folders, archives, addresses; or `inputs` in detector.toml")
    targets = targets_of(args, settings)
    check_together(targets)
    for target in targets:
        check_writable(target)
    plan = plan_of(args, settings, {target.format for target in targets})
    _tell_expired(plan)
    options = input_options(args, settings)
    workers = args.workers or settings.workers or default_workers()
    journal = journal_of(args, targets)
    request = Request(plan, inputs, workers, journal, args.resume, args.progress, settings.rule_pages)

    def records(meter: Meter, journal: Journal) -> Iterator[Record]:
        past = Past(journal.knows, journal.links) if args.resume else None
        return open_inputs(inputs, options, meter, past)

    return finish(request, targets, records)


def configuration_of(args: argparse.Namespace) -> Configuration:
    """Return the configuration that was named, else the nearest one, else the defaults."""
    if args.no_config:
        return Configuration()
    return load_configuration(args.config or find_configuration(Path.cwd()))


def plan_of(args: argparse.Namespace, settings: Configuration, formats: set[str]) -> Plan:
    """Return how pages are judged: options before configuration."""
    engine = engine_asked(args, settings.engine)
    overrides = tuple(
        replace(o, engine=replace(o.engine, packs=engine.packs, models=engine.models, strict=engine.strict))
        for o in settings.overrides
    )
    return Plan(
        engine, args.fail_on or settings.fail_on, overrides, settings.suppressions, settings.inline,
        None if args.no_baseline else args.baseline or settings.baseline,
        str(settings.root) if settings.path else "", datetime.now(UTC).date(), args.signals or settings.signals,
        bool(formats & TEXTS), bool(formats & PLACES), args.across,
    )  # fmt: skip


def engine_asked(args: argparse.Namespace, own: Recipe) -> Recipe:
    """Return the engine of the configuration as the options change it."""
    return replace(
        own,
        preset=args.preset or own.preset,
        policy=args.policy or own.policy,
        packs=(*own.packs, *args.pack),
        models=own.models and not args.no_models,
        strict=own.strict or args.strict,
    )


def _tell_expired(plan: Plan) -> None:
    for suppression in plan.suppressions:
        if suppression.until is not None and suppression.until < plan.today:
            what = suppression.rule or suppression.fingerprint or ", ".join(suppression.paths)
            told = f"the suppression of {what} ({suppression.reason}) ended on {suppression.until}"
            print(f"detector: {told}; it no longer holds", file=sys.stderr)


def input_options(args: argparse.Namespace, settings: Configuration) -> InputOptions:
    """Return how inputs are to be read: options before configuration."""
    usual = settings.limits
    limits = CrawlLimits(
        args.max_pages or usual.pages,
        usual.depth if args.max_depth is None else args.max_depth,
        args.max_seconds or usual.seconds,
        usual.delay if args.delay is None else args.delay,
        usual.robots and not args.ignore_robots,
    )
    columns = Columns(args.text_column or settings.columns.content, args.url_column or settings.columns.url)
    changed = changed_files(args.diff) if args.diff else None
    return InputOptions(
        columns=columns,
        exclude=(*settings.exclude, *args.exclude),
        root=str(settings.root) if settings.path else "",
        force=args.force_exclude,
        gitignore=settings.gitignore and not args.no_gitignore,
        crawl=args.crawl,
        limits=limits,
        private=args.allow_private or settings.private,
        changed=changed,
    )


def targets_of(args: argparse.Namespace, settings: Configuration) -> list[Target]:
    """Return where results go; the first is that of --format and --output."""
    name = check_format(args.format) if args.format else ""
    if args.output is not None:
        first = Target(name or format_of(args.output, "jsonl"), args.output)
    else:
        first = Target(name or "terminal")
    return [first, *(parse_target(text) for text in args.report or settings.reports)]


def journal_of(args: argparse.Namespace, targets: list[Target]) -> Path | None:
    """Return the journal: the one named, else beside the first regular file that is written."""
    if args.journal is not None:
        return Path(args.journal)
    for target in targets:
        if target.path is not None and (target.path.is_file() or not target.path.exists()):
            return target.path.with_name(target.path.name + ".journal")
    return None


def finish(request: Request, targets: list[Target], records: Callable[[Meter, Journal], Iterator[Record]]) -> int:
    """Judge everything, write all reports, say what it came to."""
    audit = open_audit(request)
    audit.files = {target.format: target.path for target in targets if target.path is not None}
    try:
        with audit:
            streamed = [target for target in targets if target.format in STREAMED]
            with ExitStack() as stack:
                judge_inputs(audit, records, _writer([stack.enter_context(streaming(t)) for t in streamed]))
            for target in targets:
                if target not in streamed:
                    write_report(audit, target)
    except BaseException:
        _tell_kept(audit)
        raise
    _tell(audit, targets)
    return 2 if audit.summary.lost else int(audit.summary.failing > 0)


def _writer(writers: list[Callable[[Row], None]]) -> Callable[[Row], None] | None:
    if len(writers) < 2:
        return writers[0] if writers else None

    def write(row: Row) -> None:
        for one in writers:
            one(row)

    return write


def _tell(audit: Audit, targets: list[Target]) -> None:
    summary = audit.summary
    told = ", ".join(f"{summary.bands[name]:,} {name}" for name in sorted(summary.bands)) or "nothing to judge"
    if summary.lost:
        told += f", {summary.lost:,} unreadable"
    if summary.dead:
        told += f", {summary.dead:,} dead link{'' if summary.dead == 1 else 's'}"
    if summary.accepted:
        told += f", {summary.accepted:,} finding{'' if summary.accepted == 1 else 's'} suppressed"
    if summary.reused:
        told += f" ({summary.reused:,} from the interrupted run)"
    seconds = (datetime.now(UTC) - audit.started).total_seconds()
    print(f"detector: {told} in {duration(seconds)}", file=sys.stderr)
    for target in targets:
        if target.path is not None:
            print(f"detector: {target.format} in {target.path}", file=sys.stderr)


def _tell_kept(audit: Audit) -> None:
    if audit.kept and len(audit.places):
        pages = f"{len(audit.places):,} pages are kept in {audit.journal.path}"
        print(f"detector: {pages}; the same command with --resume goes on from there", file=sys.stderr)
