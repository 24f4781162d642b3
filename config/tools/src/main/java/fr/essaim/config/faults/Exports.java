package fr.essaim.config.faults;

import java.util.List;

/** Lists, dumps and copies of one's own data, each made or sent whole. */
final class Exports implements RushKind {

  private static final List<String> PATHS =
      List.of(
          "/intranet/prototypes.csv",
          "/intranet/prototypes.xlsx",
          "/intranet/prototypes.json",
          "/intranet/organisations.xlsx",
          "/intranet/compte/donnees.json",
          "/intranet/compte/donnees.pdf",
          "/dump/prototypes.nq.gz",
          "/dump/prototypes.csv");

  private final RushMaterial material;

  Exports(RushMaterial material) {
    this.material = material;
  }

  @Override
  public String what() {
    return "exports";
  }

  @Override
  public int senders() {
    return 24;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    material.signInAs(client, number);
    Turns turns = new Turns(number);
    return (tally, end) -> {
      String path = PATHS.get(turns.next() % PATHS.size());
      tally.count(client.get(path), "GET " + path);
    };
  }
}
