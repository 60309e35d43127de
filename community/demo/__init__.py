"""The demo network: fourteen neighbourhoods with people who ask and answer. The texts are files to read and review."""
