package fr.essaim.config.bench;

import fr.essaim.config.trial.network.GeneratedSteering;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Pages of operations, their money and the public figures, of five years of a network of a region's
 * size and of one nearly six times as large.
 */
final class SteeringBench extends GrowthBench {

  private static final String OPERATION = "/intranet/operations/" + GeneratedSteering.OPERATION;

  private static final String REQUESTS = "/intranet/demandes-de-paiement";

  private static final String CENTRE = "/intranet/organisations/centre-banc-1";

  private static final List<Visited> PAGES =
      List.of(
          new Visited("figures", "/indicateurs", true, true),
          new Visited("a figure", "/indicateurs/" + GeneratedSteering.INDICATOR, true, false),
          new Visited(
              "a figure, as CSV",
              "/indicateurs/" + GeneratedSteering.INDICATOR + "/chiffres.csv",
              true,
              false),
          new Visited("operations", "/intranet/operations", false, true),
          new Visited("an operation", OPERATION, false, false),
          new Visited("its funding", OPERATION + "/financement", false, false),
          new Visited("expenses", "/intranet/depenses", false, true),
          new Visited(
              "expenses of an operation",
              "/intranet/depenses?operation=" + GeneratedSteering.OPERATION,
              false,
              true),
          new Visited("agreements", "/intranet/conventions", false, true),
          new Visited("payment requests", REQUESTS, false, true),
          new Visited(
              "a payment request",
              REQUESTS + "/" + GeneratedSteering.OPERATION + "-p1",
              false,
              false),
          new Visited("indicators", "/intranet/indicateurs", false, true),
          new Visited("board of the federation", "/intranet/pilotage", false, false),
          new Visited("board of a centre", CENTRE + "/pilotage", false, false),
          new Visited("home page", "/intranet", false, false));

  @Override
  public String name() {
    return "growth";
  }

  @Override
  List<Integer> sizes() {
    return List.of(400, 2300);
  }

  @Override
  String unit() {
    return "centres";
  }

  @Override
  List<Visited> pages() {
    return PAGES;
  }

  @Override
  void fill(Trial trial, Connection connection, int size) throws SQLException {
    GeneratedSteering.create(connection, size);
  }
}
