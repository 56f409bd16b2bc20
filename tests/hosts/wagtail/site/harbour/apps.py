from django.apps import AppConfig


class HarbourConfig(AppConfig):
    name = "tests.hosts.wagtail.site.harbour"
    label = "harbour"
