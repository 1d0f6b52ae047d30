package org.stemma.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The outlines of the world's countries, of Natural Earth; made by eval/atlas/atlas.py. */
final class Outlines {
  private static final String FILE = "outlines.txt.gz";
  private static final double PER_DEGREE = 50;

  /** Of a country's islands those that are so small a part of it don't widen a map. */
  private static final double SMALL_PART = 0.1;

  private static final class Lazy {
    static final List<Ring> ALL = read();
  }

  private Outlines() {}

  /** A piece of the earth, in degrees. */
  record Box(double west, double south, double east, double north) {
    Box with(Box other) {
      return new Box(
          Math.min(west, other.west),
          Math.min(south, other.south),
          Math.max(east, other.east),
          Math.max(north, other.north));
    }

    double area() {
      return (east - west) * (north - south);
    }
  }

  /** One outline. */
  static final class Ring {
    private final String country;
    private final double[] points;
    private final Box box;

    /**
     * @param points longitude and latitude in turn
     */
    private Ring(String country, double[] points, Box box) {
      this.country = country;
      this.points = points;
      this.box = box;
    }

    /** Its country's code, "-" for none. */
    String country() {
      return country;
    }

    Box box() {
      return box;
    }

    int size() {
      return points.length / 2;
    }

    double longitude(int point) {
      return points[2 * point];
    }

    double latitude(int point) {
      return points[2 * point + 1];
    }
  }

  static List<Ring> all() {
    return Lazy.ALL;
  }

  /** The outlines of a country, the largest first; none for one that is too small to have one. */
  static List<Ring> of(String country) {
    return all().stream()
        .filter(ring -> ring.country().equals(country))
        .sorted(Comparator.comparing(ring -> -ring.box().area()))
        .toList();
  }

  /** What has to be seen of a country: not its far and small islands. */
  static Box extent(List<Ring> country) {
    Box all = country.get(0).box();
    double least = SMALL_PART * all.area();
    for (Ring ring : country) {
      all = ring.box().area() >= least ? all.with(ring.box()) : all;
    }
    return all;
  }

  private static List<Ring> read() {
    try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      List<Ring> rings = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rings.add(ring(line.split(" ")));
      }
      return List.copyOf(rings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each number is what is added to the one two before it. */
  private static Ring ring(String[] field) {
    double[] points = new double[field.length - 1];
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    int x = 0;
    int y = 0;
    for (int i = 0; i + 1 < points.length; i += 2) {
      x += Integer.parseInt(field[i + 1]);
      y += Integer.parseInt(field[i + 2]);
      points[i] = x / PER_DEGREE;
      points[i + 1] = y / PER_DEGREE;
      west = Math.min(west, points[i]);
      east = Math.max(east, points[i]);
      south = Math.min(south, points[i + 1]);
      north = Math.max(north, points[i + 1]);
    }
    return new Ring(field[0], points, new Box(west, south, east, north));
  }
}
