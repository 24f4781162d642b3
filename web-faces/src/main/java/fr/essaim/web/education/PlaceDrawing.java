package fr.essaim.web.education;

import java.util.List;

/**
 * A map as a drawing of {@value #WIDTH} by {@value #HEIGHT}: the communes, and numbered pins over
 * them. The same numbers stand in the list.
 *
 * @param view south, west, north and east of it, with commas between them
 * @param borders the lines between communes, as one path
 * @param edges the same of departments and the coast
 * @param towns what the communes are called, as far as there is room
 * @param pins the first one last, so that none hides it
 * @param near from where one looks; null for nowhere
 * @param elsewhere how many places of the list have no position
 */
public record PlaceDrawing(
    String view,
    String borders,
    String edges,
    List<Town> towns,
    List<Pin> pins,
    Ring near,
    int elsewhere) {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 516;

  /** The name of a commune, and where it has its middle. */
  public record Town(String name, int x, int y) {}

  /**
   * A place, or several that lie at one point of the drawing.
   *
   * @param number as it is written; with a plus where there are several
   * @param first the number of the first of them
   * @param names of all of them
   */
  public record Pin(String number, int first, String names, int x, int y) {}

  /** A circle around a point; its radius may be none. */
  public record Ring(int x, int y, int radius) {}

  public PlaceDrawing {
    towns = List.copyOf(towns);
    pins = List.copyOf(pins);
  }
}
