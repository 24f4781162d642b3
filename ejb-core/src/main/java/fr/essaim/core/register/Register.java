package fr.essaim.core.register;

import static java.util.Comparator.comparing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/**
 * The register of processing: what the contexts say, for every column of the database, of whether
 * it holds personal data, which, whose, why, how long, and what an erasure does to it. It is not
 * only read: purges, the export of one's own data and erasures do what stands here, so the page
 * that shows it cannot say anything else than what happens. A test fails for a column that is
 * missing.
 */
@ApplicationScoped
public class Register {

  @Inject private Instance<ContextTables> beans;

  private List<RegisteredTable> all;

  Register() {}

  /** The register of these contexts, where there is no container. */
  public static Register of(List<ContextTables> contexts) {
    Register register = new Register();
    register.take(contexts);
    return register;
  }

  @PostConstruct
  void find() {
    take(beans.stream().toList());
  }

  private void take(List<ContextTables> contexts) {
    all =
        contexts.stream()
            .map(ContextTables::tables)
            .sorted(comparing(tables -> tables.get(0).schema()))
            .flatMap(List::stream)
            .toList();
  }

  /**
   * Every table of the database, by schema; within one, those that refer to others before those
   * that they refer to.
   */
  public List<RegisteredTable> tables() {
    return all;
  }

  /** The tables with personal data that are kept for a purpose. */
  public List<RegisteredTable> tablesOf(Processing processing) {
    return all.stream().filter(table -> table.processing() == processing).toList();
  }

  /** All tables with personal data, by the purpose that they are kept for. */
  public List<RegisteredTable> personalTables() {
    return Stream.of(Processing.values())
        .flatMap(processing -> tablesOf(processing).stream())
        .toList();
  }
}
