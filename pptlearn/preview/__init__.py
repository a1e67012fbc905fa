"""The trainer's page: the real module beside what was understood of its deck, reloaded at every save."""
