package org.plenary.archive;

/** A point on the Earth in degrees, north and east positive (WGS 84). */
public record Coordinates(double latitude, double longitude) {}
