"""The words and pictures: state in, cards out; nothing of Discord, and no sentence anywhere else."""
