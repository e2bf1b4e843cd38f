"""The network drawn to scale: where each layer stands, and the drawing as SVG. No Qt."""
