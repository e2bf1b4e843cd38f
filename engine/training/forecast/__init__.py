"""What an experiment will cost, told before it is trained: parameters, multiply-adds, memory and time."""
