"""The library as JSON, to read only, on Wagtail's API: for organisations that look for examples."""
