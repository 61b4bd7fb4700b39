"""The Qt window. The only package, beside app, that imports PySide6."""
