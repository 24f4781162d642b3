package fr.essaim.web.peers;

import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.spread.SpreadFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What comes from other networks, and what they take of ours. */
@ApplicationScoped
public class PeersFeature implements Feature {

  private static final String PROTOTYPE = SpreadFeature.ELSEWHERE + "/{id}";

  @Inject private ElsewhereView elsewhere;
  @Inject private PeerTable networks;
  @Inject private Text text;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.SPREAD);
  }

  @Override
  public List<Route> routes() {
    return List.of(stateful(PROTOTYPE, "/pages/intranet/foreign.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(SpreadFeature.ELSEWHERE, PeerTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(MenuEntry.overview(45, PeerTable.PATH, "peers.overview"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "foreign",
            "peers.thing.foreign",
            null,
            PROTOTYPE,
            List.of(new ThingType.Form("", PROTOTYPE, "peers.draft.foreign"))));
  }

  /** Which prototypes of other networks were made from it, and whether its own origin is gone. */
  @Override
  public Optional<Section> about(String type, String key) {
    return type.equals("prototype") ? Optional.ofNullable(elsewhere.of(key)) : Optional.empty();
  }

  @Override
  public List<Need> needs() {
    long failing = networks.failing();
    return failing == 0
        ? List.of()
        : List.of(new Need(PeerTable.PATH, text.count("peers.needs", failing)));
  }
}
