package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;

/** A window on the world, in pixels: degrees of longitude are drawn shorter the farther north. */
record MapView(double west, double north, double perLongitude, double perLatitude, int height) {
  private static final int WIDTH = 760;
  private static final int MOST_HEIGHT = 420;
  private static final int LEAST_HEIGHT = 300;

  /** So many degrees of latitude are seen at least, so that one sees where in the world it is. */
  private static final double LEAST_DEGREES = 11;

  private static final double AROUND = 1.3;
  private static final double SOUTHMOST = -57;
  private static final double NORTHMOST = 82;
  private static final int CUT = 4;

  /** Pixels, across and down together, that two points of an outline are apart at least. */
  private static final int STEP = 6;

  /** The same of a whole outline. */
  private static final int SMALLEST = 12;

  /** The window that shows what it must, with what lies around. */
  static MapView around(Outlines.Box box) {
    double south = Math.max(SOUTHMOST, box.south());
    double top = Math.max(south, Math.min(NORTHMOST, box.north()));
    double middle = (south + top) / 2;
    double shrunk = Math.max(0.2, Math.cos(Math.toRadians(middle)));
    double degrees = Math.max(LEAST_DEGREES, AROUND * (top - south));
    double across = Math.min(360, AROUND * (box.east() - box.west()));
    double scale = Math.min(MOST_HEIGHT / degrees, WIDTH / Math.max(1, across * shrunk));
    scale = Math.max(scale, WIDTH / (360 * shrunk));
    int height = (int) Math.round(Math.min(MOST_HEIGHT, scale * (NORTHMOST - SOUTHMOST)));
    height = Math.max(LEAST_HEIGHT, height);
    double half = height / scale / 2;
    double up = Math.max(SOUTHMOST + 2 * half, Math.min(NORTHMOST, middle + half));
    double wide = WIDTH / (scale * shrunk);
    double left = (box.west() + box.east()) / 2 - wide / 2;
    left = Math.max(-180, Math.min(180 - wide, left));
    return new MapView(left, up, scale * shrunk, scale, height);
  }

  int width() {
    return WIDTH;
  }

  double x(double longitude) {
    return (longitude - west) * perLongitude;
  }

  double y(double latitude) {
    return (north - latitude) * perLatitude;
  }

  /** Kilometres in pixels. */
  double pixels(double km) {
    return km / 111 * perLatitude;
  }

  boolean shows(Outlines.Box box) {
    return x(box.east()) > 0
        && x(box.west()) < WIDTH
        && y(box.south()) > 0
        && y(box.north()) < height;
  }

  /** An outline, cut at the window, without what is too small; empty if nothing is left. */
  String path(Outlines.Ring ring) {
    Outlines.Box box = ring.box();
    double size = x(box.east()) - x(box.west()) + y(box.south()) - y(box.north());
    if (size < SMALLEST || !shows(box)) {
      return "";
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      points.add(new double[] {x(ring.longitude(i)), y(ring.latitude(i))});
    }
    points = cut(points, 0, -CUT, 1);
    points = cut(points, 0, WIDTH + CUT, -1);
    points = cut(points, 1, -CUT, 1);
    points = cut(points, 1, height + CUT, -1);
    return written(points);
  }

  /** What of an outline lies on one side of a line: Sutherland and Hodgman's way. */
  private static List<double[]> cut(List<double[]> points, int axis, double at, int side) {
    List<double[]> left = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] here = points.get(i);
      double[] before = points.get(i == 0 ? points.size() - 1 : i - 1);
      boolean in = side * (here[axis] - at) >= 0;
      if (in != side * (before[axis] - at) >= 0) {
        double part = (at - before[axis]) / (here[axis] - before[axis]);
        double other = before[1 - axis] + part * (here[1 - axis] - before[1 - axis]);
        left.add(axis == 0 ? new double[] {at, other} : new double[] {other, at});
      }
      if (in) {
        left.add(here);
      }
    }
    return left;
  }

  private static String written(List<double[]> points) {
    StringBuilder path = new StringBuilder();
    int x = 0;
    int y = 0;
    int count = 0;
    for (double[] point : points) {
      int nextX = (int) Math.round(point[0]);
      int nextY = (int) Math.round(point[1]);
      if (count > 0 && Math.abs(nextX - x) + Math.abs(nextY - y) < STEP) {
        continue;
      }
      if (count == 0) {
        path.append('M').append(nextX).append(' ').append(nextY).append('l');
      } else {
        path.append(count == 1 ? "" : " ").append(nextX - x).append(' ').append(nextY - y);
      }
      x = nextX;
      y = nextY;
      count++;
    }
    return count < 3 ? "" : path.append('z').toString();
  }
}
