package fr.essaim.core.education.internal;

import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of addresses as the French address base gives them ({@code adresses-59.csv}). It has too
 * many lines to be kept: what is kept is where those of each commune stand, and they are read when
 * somebody asks for one.
 */
final class StreetList implements AddressSource {

  private static final double LEAST_LIKENESS = 0.6;
  private static final int MOST_FOUND = 5;

  /** Lines of one commune that follow one another, in bytes. */
  private record Stretch(long from, long to) {}

  private record Index(FileTime changed, String head, Map<String, List<Stretch>> stretches) {}

  private record Found(double likeness, Candidate candidate) {}

  private final Path file;
  private Index index;

  StreetList(Path file) {
    this.file = file;
  }

  /**
   * The streets that are called most like the address, in their order; at its number, where the
   * list has that.
   */
  @Override
  public List<Candidate> find(String address, String communeCode) throws IOException {
    Map<String, List<CSVRecord>> streets =
        lines(communeCode).stream().collect(Collectors.groupingBy(line -> line.get("nom_voie")));
    List<TypedStreet> said = TypedStreet.in(address);
    return streets.entrySet().stream()
        .flatMap(street -> match(said, street.getKey(), street.getValue()).stream())
        .sorted(Comparator.comparingDouble(Found::likeness).reversed())
        .limit(MOST_FOUND)
        .map(Found::candidate)
        .toList();
  }

  private static Optional<Found> match(List<TypedStreet> said, String name, List<CSVRecord> lines) {
    TypedStreet street = TypedStreet.named(name);
    return said.stream()
        .max(Comparator.comparingDouble(street::likeness))
        .filter(best -> street.likeness(best) >= LEAST_LIKENESS)
        .map(best -> new Found(street.likeness(best), candidate(best, lines)));
  }

  private static Candidate candidate(TypedStreet said, List<CSVRecord> lines) {
    return lines.stream()
        .filter(line -> line.get("numero").equals(said.number()))
        .max(Comparator.comparing(line -> line.get("rep").equalsIgnoreCase(said.repetition())))
        .map(
            line ->
                candidate(
                    line,
                    line.get("numero") + line.get("rep") + " " + line.get("nom_voie"),
                    Precision.STREET_NUMBER))
        .orElseGet(() -> candidate(middle(lines), lines.get(0).get("nom_voie"), Precision.STREET));
  }

  private static Candidate candidate(CSVRecord line, String street, Precision precision) {
    return new Candidate(
        position(line),
        street + " " + line.get("code_postal") + " " + line.get("nom_commune"),
        precision,
        Source.STREET_LIST);
  }

  /** The address that is nearest to the mean of all. */
  private static CSVRecord middle(List<CSVRecord> lines) {
    List<Position> points = lines.stream().map(StreetList::position).toList();
    Position mean =
        new Position(
            points.stream().mapToDouble(Position::latitude).average().orElseThrow(),
            points.stream().mapToDouble(Position::longitude).average().orElseThrow());
    return lines.stream()
        .min(Comparator.comparingDouble(line -> position(line).metresTo(mean)))
        .orElseThrow();
  }

  private static Position position(CSVRecord line) {
    return new Position(Double.parseDouble(line.get("lat")), Double.parseDouble(line.get("lon")));
  }

  private List<CSVRecord> lines(String communeCode) throws IOException {
    Index known = index();
    StringBuilder csv = new StringBuilder(known.head()).append('\n');
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      for (Stretch stretch : known.stretches().getOrDefault(communeCode, List.of())) {
        byte[] bytes = new byte[(int) (stretch.to() - stretch.from())];
        in.seek(stretch.from());
        in.readFully(bytes);
        csv.append(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv.toString(), format)) {
      return parser.getRecords();
    }
  }

  private synchronized Index index() throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    if (index == null || !index.changed().equals(changed)) {
      index = read(changed);
    }
    return index;
  }

  /** A byte is a character here, so that places in the file can be counted. */
  private Index read(FileTime changed) throws IOException {
    Map<String, List<Stretch>> stretches = new HashMap<>();
    try (RandomAccessFile start = new RandomAccessFile(file.toFile(), "r");
        BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String head = Objects.requireNonNullElse(start.readLine(), "");
      int column = List.of(head.split(";")).indexOf("code_insee");
      if (column < 0) {
        throw new IOException(file + " has no column code_insee");
      }
      long at = start.getFilePointer();
      long lineEnd = at - head.length();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] values = line.split(";", column + 2);
        long next = Math.min(start.length(), at + line.length() + lineEnd);
        if (values.length > column) {
          add(stretches.computeIfAbsent(values[column], code -> new ArrayList<>()), at, next);
        }
        at = next;
      }
      return new Index(changed, head.replaceFirst("^\\W+", ""), stretches);
    }
  }

  private static void add(List<Stretch> stretches, long from, long to) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).to() == from) {
      stretches.set(last, new Stretch(stretches.get(last).from(), to));
    } else {
      stretches.add(new Stretch(from, to));
    }
  }
}
