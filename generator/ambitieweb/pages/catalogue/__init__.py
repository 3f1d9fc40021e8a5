"""Which measures, texts, sources and indicators are there, and where are they used?"""
