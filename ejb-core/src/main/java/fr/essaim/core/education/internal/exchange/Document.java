package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.tables.ImportProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A format: how its files are laid out, and the forms of its records. */
interface Document {

  RecordForm places();

  RecordForm offers();

  /** A place in the records of the format. */
  default Group group(ToldPlace told) {
    Group group = new Group(0, places().writeWhole(told.place(), told.place()));
    told.offers()
        .forEach(
            offer ->
                group.offers().add(new Group.Line(0, offers().writeWhole(offer, told.place()))));
    return group;
  }

  /**
   * The records of a file, as they stand there.
   *
   * @param found what is read, to which is added
   */
  void read(byte[] file, Found found);

  /** What is read of a file. */
  final class Found {

    private final List<Group> groups = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int outside;

    List<Group> groups() {
      return groups;
    }

    List<ImportProblem> problems() {
      return problems;
    }

    /** How many records are about what the map does not have. */
    int outside() {
      return outside;
    }

    void refuse(int line, String code, Object... arguments) {
      List<String> said = Stream.of(arguments).map(String::valueOf).toList();
      problems.add(new ImportProblem(line, null, code, said, ImportProblem.Severity.REFUSED));
    }

    void skip() {
      outside++;
    }
  }

  /** What the file calls a column of a place. */
  default String heading(String column) {
    return column;
  }

  /** What the file calls a column of what is offered. */
  default String offerHeading(String column) {
    return heading(column);
  }

  /**
   * Writes a file.
   *
   * @param places may be gone through several times
   */
  void write(Supplier<Stream<ToldPlace>> places, OutputStream out) throws IOException;

  /** Whether the format has room for a place. */
  default boolean holds(ToldPlace told) {
    return true;
  }
}
