package fr.essaim.config.bench;

import fr.essaim.config.trial.places.GeneratedPlaces;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Pages of the education map, of a city's thousand places and of ten thousand. */
final class PlacesBench extends GrowthBench {

  private static final String NEAR = "near=50.6927,3.1778&within=2000";

  private static final List<Visited> PAGES =
      List.of(
          new Visited("the map", "/carte", true, true),
          new Visited(
              "free, at 8, on Wednesdays, near",
              "/carte?cost=FREE&age=8&day=3&" + NEAR,
              true,
              true),
          new Visited("words", "/carte?q=robots", true, true),
          new Visited(
              "points of a region", "/carte/points.json?view=50,1.5,51.1,4.3&zoom=8", true, true),
          new Visited(
              "points of a town",
              "/carte/points.json?view=50.66,3.13,50.73,3.23&zoom=14",
              true,
              true),
          new Visited("a place", "/carte/" + GeneratedPlaces.KEY, true, false),
          new Visited("list of places", "/intranet/lieux", false, true),
          new Visited("a place inside", "/intranet/lieux/" + GeneratedPlaces.KEY, false, false));

  @Override
  public String name() {
    return "places";
  }

  @Override
  List<Integer> sizes() {
    return List.of(1000, 10_000);
  }

  @Override
  String unit() {
    return "places";
  }

  @Override
  List<Visited> pages() {
    return PAGES;
  }

  @Override
  void fill(Trial trial, Connection connection, int size) throws SQLException {
    GeneratedPlaces.create(connection, trial.home(), size, trial.options().seed());
  }

  @Override
  List<Visited> kept() {
    return List.of(PAGES.get(0), PAGES.get(2), PAGES.get(3));
  }

  @Override
  void change(Connection connection) throws SQLException {
    GeneratedPlaces.change(connection);
  }
}
