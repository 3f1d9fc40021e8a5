"""What one card says: the web, why, measures, sessions, measurements and results of an organisation, category, project or example."""
