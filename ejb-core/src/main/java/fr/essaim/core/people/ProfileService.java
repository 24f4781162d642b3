package fr.essaim.core.people;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.people.internal.ProfileRows;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one says of oneself to the others inside. */
@Stateless
public class ProfileService {

  @Inject private Access access;
  @Inject private ProfileRows profiles;
  @Inject private PrototypeLibrary library;
  @Inject private FileUploads uploads;

  @Requires(Permission.INTRANET_READ)
  public OwnProfile own() {
    access.scope(Permission.INTRANET_READ);
    UUID account = caller();
    boolean working = isWorking();
    return new OwnProfile(
        profiles.keyOf(account),
        profiles.details(account, working),
        profiles.isPictured(account),
        working);
  }

  /**
   * Keeps what one says.
   *
   * @param adult whether one says that one is of age: asked of those whom a centre serves, before
   *     they are shown
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "profile.keep")
  public void keep(ProfileDetails details, boolean adult) {
    access.scope(Permission.OWN_ACCOUNT);
    Constraints.check(details);
    UUID account = caller();
    boolean newlyShown = details.shown() && !profiles.details(account, isWorking()).shown();
    if (newlyShown && !isWorking() && !adult) {
      throw new BusinessRuleViolation("people.adult.missing");
    }
    Set<String> known = library.themes().stream().map(Theme::key).collect(Collectors.toSet());
    if (!known.containsAll(details.themeKeys())) {
      throw new BusinessRuleViolation("people.theme.unknown");
    }
    profiles.keep(account, details);
  }

  /**
   * Keeps a photo of oneself, small and painted anew, in the place of an earlier one.
   *
   * @throws BusinessRuleViolation by one of the codes {@code prototypes.file.*}
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "profile.keep-photo")
  public void keepPhoto(Upload upload) {
    access.scope(Permission.OWN_ACCOUNT);
    profiles.keepPhoto(caller(), isWorking(), uploads.portrait(upload));
  }

  @Requires(value = Permission.OWN_ACCOUNT, act = "profile.forget-photo")
  public void forgetPhoto() {
    access.scope(Permission.OWN_ACCOUNT);
    profiles.keepPhoto(caller(), isWorking(), null);
  }

  private boolean isWorking() {
    return access.grants().stream().anyMatch(grant -> !grant.role().isOfTheServed());
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.OWN_ACCOUNT));
  }
}
