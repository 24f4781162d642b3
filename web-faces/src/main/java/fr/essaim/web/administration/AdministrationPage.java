package fr.essaim.web.administration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The ways into administration: what each is for, and which of them needs somebody now. */
@Named
@RequestScoped
public class AdministrationPage {

  @Inject private Features features;
  @Inject private Text text;

  private List<Place> places;

  /**
   * A way in.
   *
   * @param help what it is for
   * @param needs what needs somebody there; empty when nothing does
   */
  public record Place(String path, String title, String help, List<String> needs) {

    public Place {
      needs = List.copyOf(needs);
    }
  }

  public void load() {
    Map<String, List<String>> needs =
        features.needs().stream()
            .collect(groupingBy(Need::path, mapping(Need::sentence, toList())));
    places =
        features.menu(MenuEntry.Part.OVERVIEW).stream()
            .map(entry -> place(entry, needs.getOrDefault(entry.path(), List.of())))
            .toList();
  }

  public List<Place> getPlaces() {
    return places;
  }

  /** The ways in that need somebody. */
  public List<Place> getNeedy() {
    return places.stream().filter(place -> !place.needs().isEmpty()).toList();
  }

  private Place place(MenuEntry entry, List<String> needs) {
    return new Place(entry.path(), text.get(entry.text()), text.get(entry.text() + ".text"), needs);
  }
}
