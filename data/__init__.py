"""The store: from publishers' files to one immutable SQLite edition, and questions to it."""

import pandas as pd

# A sheet takes a few rows out of small frames hundreds of times, and Arrow's strings cost more to
# reach than they weigh.
pd.set_option("mode.string_storage", "python")
