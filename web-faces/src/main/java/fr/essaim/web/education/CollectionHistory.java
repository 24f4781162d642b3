package fr.essaim.web.education;

import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.CollectionView;
import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the site shows what people change of a collection of places. */
@RequestScoped
public class CollectionHistory implements ThingHistory {

  @Inject private CollectionService service;
  @Inject private EducationMap map;
  @Inject private NetworkOptions network;
  @Inject private Text text;

  @Override
  public String type() {
    return "collection";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).details().title(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return switch (field) {
      case "title" -> text.get("education.field.collectionTitle");
      case "centre" -> text.get("education.field.whose");
      case "introduction", "places", "published" -> text.get("education.field." + field);
      default ->
          text.of(
              "shell.colon",
              text.get("education.collection.word"),
              names(field.replace(CollectionView.WORD, "")));
    };
  }

  @Override
  public String value(String field, String value) {
    return switch (field) {
      case "centre" -> value.isEmpty() ? value : network.nameOf(value);
      case "places" -> names(value);
      case "published" -> text.get("education." + (Boolean.parseBoolean(value) ? "yes" : "no"));
      default -> value;
    };
  }

  /** What places are called; of one that is not on the map at present its key. */
  private String names(String keys) {
    List<String> each = keys.isEmpty() ? List.of() : List.of(keys.split(","));
    Map<String, String> names =
        map.published(each).stream().collect(Collectors.toMap(PlaceView::key, PlaceView::name));
    return each.stream().map(key -> names.getOrDefault(key, key)).collect(Collectors.joining(", "));
  }

  @Override
  public Optional<String> form(String key, String field) {
    return field.equals("title") || field.equals("introduction")
        ? Optional.of(CollectionPage.path(key))
        : Optional.empty();
  }
}
