package fr.essaim.config.bench;

import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.network.GeneratedSpread;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Pages of the spread, of a network of a region's size and of one five times as large. */
final class SpreadBench extends GrowthBench {

  private static final int FEW_CENTRES = 400;
  private static final int FEW_TAKINGS = 4000;
  private static final int MANY_CENTRES = 2300;
  private static final int MANY_TAKINGS = 20_000;

  private static final List<Visited> PAGES =
      List.of(
          new Visited("the spread", "/essaimage", true, true),
          new Visited("the spread, another year", "/essaimage?annee=2022", true, true),
          new Visited(
              "the spread, a prototype",
              "/essaimage?prototype=" + GeneratedSpread.PROTOTYPE,
              true,
              true),
          new Visited("the spread, all drawn", "/essaimage?tous=oui", true, true),
          new Visited("a prototype", "/prototypes/" + GeneratedSpread.PROTOTYPE, true, false),
          new Visited("a centre", "/organisations/" + GeneratedSpread.CENTRE, true, false),
          new Visited("overview", "/intranet/essaimage", false, false),
          new Visited("board", "/intranet/transferts", false, true),
          new Visited("installations", "/intranet/installations", false, true));

  @Override
  public String name() {
    return "spread";
  }

  @Override
  List<Integer> sizes() {
    return List.of(FEW_CENTRES, MANY_CENTRES);
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
    GeneratedSpread.create(connection, size, size == FEW_CENTRES ? FEW_TAKINGS : MANY_TAKINGS);
  }

  @Override
  WebSession officer(BenchInstance instance) throws InterruptedException {
    return instance.administrator().keep("essaim-list-transferts", "board");
  }

  @Override
  List<Visited> kept() {
    return PAGES.subList(0, 1);
  }

  @Override
  void change(Connection connection) throws SQLException {
    GeneratedSpread.change(connection);
  }
}
