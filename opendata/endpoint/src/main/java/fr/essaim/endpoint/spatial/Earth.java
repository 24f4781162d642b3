package fr.essaim.endpoint.spatial;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Distances on a sphere of the Earth's mean radius, as Jena's functions have them. */
final class Earth {

  private static final double RADIUS = 6_371_008.7714;

  /** Reaches around the Earth from wherever. */
  private static final double ALL_AROUND = 360;

  /** What rounding may cost a box. */
  private static final double MARGIN = 1e-9;

  private Earth() {}

  /** How many metres two geometries are apart, where they are nearest as the map shows them. */
  static double metres(Geometry one, Geometry other) {
    Coordinate[] nearest = DistanceOp.nearestPoints(one, other);
    double south = Math.toRadians(nearest[0].y);
    double north = Math.toRadians(nearest[1].y);
    double up = Math.sin((north - south) / 2);
    double across = Math.sin(Math.toRadians(nearest[1].x - nearest[0].x) / 2);
    double half = up * up + Math.cos(south) * Math.cos(north) * across * across;
    return 2 * RADIUS * Math.atan2(Math.sqrt(half), Math.sqrt(1 - half));
  }

  /** A box that has all within so many metres of another one. */
  static Envelope around(Envelope box, double metres) {
    double angle = metres / RADIUS;
    double up = Math.toDegrees(angle) + MARGIN;
    double farthest = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY()));
    double across =
        farthest + up < 90
            ? Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(farthest))))
                + MARGIN
            : ALL_AROUND;
    boolean isAcrossTheDateLine = box.getMinX() - across < -180 || box.getMaxX() + across > 180;
    Envelope around = new Envelope(box);
    around.expandBy(isAcrossTheDateLine ? ALL_AROUND : across, up);
    return around;
  }
}
