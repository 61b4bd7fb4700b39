"""Translation models: loading, running, installing."""
