"""Wagtail app: every way to public asks the engine first, and the editor is told why not.

Add `detector.hosts.wagtail` to INSTALLED_APPS and `detector.hosts.wagtail.middleware.RefusalMiddleware` to MIDDLEWARE;
`docs/wagtail.md` has the settings.
"""
