package fr.essaim.web.ties;

import fr.essaim.core.ties.Tie;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Features;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What parts of pages show of ties: buttons beside a thing, and what is at hand. */
@Named("ties")
@RequestScoped
public class TieLinks {

  private static final int MOST = 5;

  @Inject private TieService service;
  @Inject private Features features;
  @Inject private HttpServletRequest request;

  private final Map<String, Set<TieFlag>> flags = new HashMap<>();
  private List<Tie> favourites;
  private List<Tie> recent;

  public boolean isFollowed(String type, String key) {
    return flags(type, key).contains(TieFlag.FOLLOWED);
  }

  public boolean isFavourite(String type, String key) {
    return flags(type, key).contains(TieFlag.FAVOURITE);
  }

  private Set<TieFlag> flags(String type, String key) {
    return flags.computeIfAbsent(type + "/" + key, each -> service.flags(type, key));
  }

  /** What the person keeps at hand. */
  public List<Tie> getFavourites() {
    if (favourites == null) {
      favourites = service.favourites();
    }
    return favourites;
  }

  /** What the person changed last. */
  public List<Tie> getRecent() {
    if (recent == null) {
      recent = service.recent(MOST);
    }
    return recent;
  }

  /**
   * Where a thing is: in the intranet for who may open it there; a theme is a list narrowed to it.
   */
  public String address(Tie tie) {
    if (tie.type().equals("theme")) {
      return new Address(tie.inside() ? "/intranet/prototypes" : "/prototypes")
          .with("theme", tie.key())
          .toString();
    }
    return features
        .thing(tie.type())
        .flatMap(type -> tie.inside() ? type.intranetPage(tie.key()) : type.publicPage(tie.key()))
        .orElse(TiesFeature.PATH);
  }

  /** The page that is shown, to come back to. */
  public String getHere() {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return String.valueOf(forwarded == null ? request.getRequestURI() : forwarded);
  }
}
