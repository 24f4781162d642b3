package fr.essaim.web.imports;

import fr.essaim.core.imports.FileReport;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.tables.ImportProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of files that somebody can put right in the report of a trial, each one once. */
public class Corrections implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<HashMap<String, Place>> places = new ArrayList<>();

  /** What stands in one place, and what is to be read there. */
  public static class Place implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String column;
    private final String stands;
    private String value;

    private Place(ImportProblem problem) {
      line = problem.line();
      column = problem.column();
      stands = problem.value();
      value = stands;
    }

    public String getValue() {
      return value;
    }

    public void setValue(String value) {
      this.value = value == null ? "" : value;
    }
  }

  /**
   * @param report null while there is none
   */
  Corrections(ImportReport report) {
    List<FileReport> files = report == null ? List.of() : report.files();
    for (FileReport file : files) {
      HashMap<String, Place> ofFile = new HashMap<>();
      file.problems().stream()
          .filter(ImportProblem::isOfOnePlace)
          .forEach(problem -> ofFile.computeIfAbsent(name(problem), first -> new Place(problem)));
      places.add(ofFile);
    }
  }

  private static String name(ImportProblem problem) {
    return problem.line() + " " + problem.column();
  }

  public boolean isEmpty() {
    return places.stream().allMatch(Map::isEmpty);
  }

  /**
   * The place that a problem is about.
   *
   * @param file from 0, as the report has them
   * @return null where it is about none
   */
  public Place of(int file, ImportProblem problem) {
    return places.get(file).get(name(problem));
  }

  /** The files, to be read as somebody put them right. */
  List<ImportFile> applied(List<ImportFile> files) {
    List<ImportFile> corrected = new ArrayList<>(files);
    for (int i = 0; i < places.size(); i++) {
      for (Place place : places.get(i).values()) {
        if (!place.value.equals(place.stands)) {
          corrected.set(
              i,
              corrected
                  .get(i)
                  .with(new ImportFile.Correction(place.line, place.column, place.value)));
        }
      }
    }
    return corrected;
  }
}
