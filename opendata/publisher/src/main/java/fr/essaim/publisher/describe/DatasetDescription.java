package fr.essaim.publisher.describe;

import fr.essaim.core.shared.Module;
import java.util.List;
import java.util.Optional;

/**
 * What a context says of a dataset of its own, beside the describers of what is in it.
 *
 * @param name as in its address, {@code /donnees/NAME}
 * @param module that it comes and goes with; empty for what every instance has
 */
public record DatasetDescription(
    String name,
    Optional<Module> module,
    String titleFr,
    String titleEn,
    String descriptionFr,
    String descriptionEn,
    List<String> keywordsFr,
    List<String> keywordsEn) {}
