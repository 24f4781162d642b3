package fr.essaim.web.ties;

import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.shared.Module;
import fr.essaim.core.ties.DigestRhythm;
import fr.essaim.core.ties.Tie;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code /intranet/suivis}: what the person follows, and how they are told; {@code
 * ?ajouter=TYPE/KEY}, from a public page, offers to follow a thing.
 */
@Named
@RequestScoped
public class TiesPage {

  @Inject private TieService service;
  @Inject private PrototypeLibrary library;
  @Inject private PageAddress address;
  @Inject private Text text;

  private List<Tie> followed;
  private Tie offered;
  private DigestRhythm rhythm;

  public void load() {
    followed = service.own().stream().filter(Tie::followed).toList();
    rhythm = service.rhythm();
    String[] thing = address.text("ajouter").split("/", 2);
    if (thing.length == 2) {
      offered = service.look(thing[0], thing[1]);
    }
  }

  /** The thing that a public page sent the person to follow; null where there is none. */
  public Tie getOffered() {
    return offered;
  }

  /** What is followed, by kind. */
  public Map<String, List<Tie>> getFollowed() {
    return followed.stream()
        .collect(Collectors.groupingBy(Tie::type, TreeMap::new, Collectors.toList()));
  }

  /** The themes that are not followed yet, by name. */
  public List<Theme> getThemes() {
    if (!Module.PROTOTYPES.isOn()) {
      return List.of();
    }
    Set<String> known =
        followed.stream()
            .filter(tie -> tie.type().equals("theme"))
            .map(Tie::key)
            .collect(Collectors.toSet());
    return library.themes().stream()
        .filter(theme -> !known.contains(theme.key()))
        .sorted(Comparator.comparing(text::say))
        .toList();
  }

  public DigestRhythm getRhythm() {
    return rhythm;
  }

  public List<DigestRhythm> getRhythms() {
    return List.of(DigestRhythm.values());
  }
}
