"""What the overviews say is what the pages behind them say."""
