"""The HTTP service: the engine behind an API, a review page and signed webhooks.

One front process speaks HTTP and keeps the store; pages are judged by engine processes that it starts, watches and
replaces. A page that kills or hangs its engine costs that one process, never the service.
"""
