package fr.essaim.publisher.describe;

import fr.essaim.core.shared.Module;
import java.util.List;
import java.util.Optional;

/**
 * What a context says of a dataset of its own, beside the describers of what is in it.
 *
 * @param name as in its address, {@code /donnees/NAME}
 * @param module that it comes and goes with; empty for what every instance has
 * @param others its files besides the dumps
 */
public record DatasetDescription(
    String name,
    Optional<Module> module,
    String titleFr,
    String titleEn,
    String descriptionFr,
    String descriptionEn,
    List<String> keywordsFr,
    List<String> keywordsEn,
    List<OtherFile> others) {

  public DatasetDescription {
    keywordsFr = List.copyOf(keywordsFr);
    keywordsEn = List.copyOf(keywordsEn);
    others = List.copyOf(others);
  }

  /** One that has no file but its dumps. */
  public DatasetDescription(
      String name,
      Optional<Module> module,
      String titleFr,
      String titleEn,
      String descriptionFr,
      String descriptionEn,
      List<String> keywordsFr,
      List<String> keywordsEn) {
    this(
        name,
        module,
        titleFr,
        titleEn,
        descriptionFr,
        descriptionEn,
        keywordsFr,
        keywordsEn,
        List.of());
  }

  /**
   * A CSV of it in a schema of others, made when it is asked for.
   *
   * @param name what it is called in the catalogue, after the dataset's name
   * @param address under the base
   * @param schema the URI of the schema that it conforms to
   */
  public record OtherFile(
      String name, String address, String titleFr, String titleEn, String schema) {}
}
