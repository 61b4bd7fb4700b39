"""Quoted statements: where they stand, who says them, and for which country."""
