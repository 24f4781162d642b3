package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person who signs in. Invited to an address and opened by choosing a password, or opened with
 * one; given roles in organisations, closed in the end. Until it is open, and once it is closed, an
 * account cannot sign in; what is closed has no roles in force.
 */
@Entity
@Table(schema = "identity", name = "account")
public class Account {

  /** Most characters of a name and of an address. */
  public static final int MAX_LENGTH = 200;

  private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}]+");

  /** Words that join others, and call nobody. */
  private static final Set<String> PARTICLES =
      Set.of(
          "à", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les",
          "ou", "par", "pour", "sur", "un", "une", "von", "van", "of", "the", "and", "or", "to",
          "in");

  /** One address, in which nothing ends a header or names a second person. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}-][^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]*"
              + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  @Id private UUID id;

  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  /** Whether somebody else made the password, so that its owner must choose another. */
  @Column(name = "password_given")
  private boolean passwordGiven;

  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "acts_for")
  private String actsFor;

  @Version private long version;

  @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Membership> memberships = new ArrayList<>();

  protected Account() {}

  /** Opens an account without roles, with a password that its person must change. */
  public static Account open(String email, String displayName, String passwordHash, Instant now) {
    Account account = create(email, displayName, now);
    account.givePassword(passwordHash);
    account.openedAt = account.createdAt;
    return account;
  }

  /** Makes an account that its person is yet to open. */
  public static Account invite(String email, String displayName, String language, Instant now) {
    Account account = create(email, displayName, now);
    account.speak(language);
    return account;
  }

  private static Account create(String email, String displayName, Instant now) {
    Account account = new Account();
    account.id = UUID.randomUUID();
    account.email = checked(email);
    account.displayName = name(displayName);
    account.language = "fr";
    account.createdAt = now;
    return account;
  }

  /** Its person answers the invitation, and says how they are called. */
  public void accept(String chosenName, String newHash, Instant now) {
    if (state() != AccountState.INVITED) {
      throw new BusinessRuleViolation("identity.invitation.answered");
    }
    displayName = name(chosenName);
    changePassword(newHash);
    openedAt = now;
  }

  /** Its person was vouched for by a provider of identities: no password is needed to open it. */
  public void openVouched(Instant now) {
    if (state() == AccountState.INVITED) {
      openedAt = now;
    }
  }

  public void rename(String newName) {
    displayName = name(newName);
  }

  /** Has another address from now on. */
  public void moveTo(String newEmail) {
    email = checked(newEmail);
  }

  /** Ends it: its roles go, and nobody signs in with it again. */
  public void close(Instant now) {
    if (closedAt == null) {
      closedAt = now;
      passwordHash = null;
      memberships.clear();
    }
  }

  /** Gives a role; giving it again changes nothing. */
  public void grant(Grant grant, Instant now) {
    if (memberships.stream().noneMatch(m -> m.grant().equals(grant))) {
      memberships.add(new Membership(this, grant, now));
    }
  }

  /** Takes a role back; one that is not held is none to take. */
  public void revoke(Grant grant) {
    memberships.removeIf(m -> m.grant().equals(grant));
  }

  /** Gives up every role in an organisation. */
  public void leave(String organisationKey) {
    memberships.removeIf(m -> m.organisationKey().equals(organisationKey));
  }

  public boolean holds(Role role) {
    return memberships.stream().anyMatch(m -> m.role() == role);
  }

  /**
   * Acts for one of its organisations from now on.
   *
   * @param organisationKey null or empty for all of them
   */
  public void actFor(String organisationKey) {
    boolean all = organisationKey == null || organisationKey.isEmpty();
    if (!all && !isIn(organisationKey)) {
      throw new BusinessRuleViolation("identity.organisation.notYours");
    }
    actsFor = all ? null : organisationKey;
  }

  private boolean isIn(String organisationKey) {
    return memberships.stream().anyMatch(m -> m.organisationKey().equals(organisationKey));
  }

  /** Its person chose another password. */
  public void changePassword(String newHash) {
    if (closedAt != null) {
      throw new BusinessRuleViolation("identity.account.closed");
    }
    passwordHash = Objects.requireNonNull(newHash);
    passwordGiven = false;
  }

  /** Somebody else made it a password, which its person must change. */
  public void givePassword(String newHash) {
    changePassword(newHash);
    passwordGiven = true;
  }

  public void speak(String newLanguage) {
    if (!List.of("fr", "en").contains(newLanguage)) {
      throw new BusinessRuleViolation("identity.language.unknown", newLanguage);
    }
    language = newLanguage;
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public String language() {
    return language;
  }

  public AccountState state() {
    if (closedAt != null) {
      return AccountState.CLOSED;
    }
    return openedAt == null ? AccountState.INVITED : AccountState.OPEN;
  }

  /** The organisation that it acts for, while it has a role there; empty for all of them. */
  public Optional<String> actsFor() {
    return Optional.ofNullable(actsFor).filter(this::isIn);
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public List<Membership> memberships() {
    return List.copyOf(memberships);
  }

  /**
   * @throws BusinessRuleViolation {@code identity.email.missing}, or {@code identity.email.invalid}
   *     when no e-mail could be sent there
   */
  public static void checkAddress(String email) {
    checked(email);
  }

  /** The address as it is kept. */
  public static String checked(String email) {
    if (email == null || email.isBlank()) {
      throw new BusinessRuleViolation("identity.email.missing");
    }
    if (email.strip().length() > MAX_LENGTH || !EMAIL.matcher(email.strip()).matches()) {
      throw new BusinessRuleViolation("identity.email.invalid", email);
    }
    return email.strip();
  }

  /** The name as it is kept. */
  public static String name(String displayName) {
    String stripped = displayName == null ? "" : displayName.strip();
    boolean readable =
        stripped.length() <= MAX_LENGTH
            && stripped.codePoints().anyMatch(Character::isLetter)
            && stripped.chars().noneMatch(Character::isISOControl);
    if (!readable || WORD_ENDS.splitAsStream(stripped).allMatch(Account::isParticle)) {
      throw new BusinessRuleViolation("identity.displayName.invalid", MAX_LENGTH);
    }
    return stripped;
  }

  private static boolean isParticle(String word) {
    return word.isEmpty() || PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && id.equals(account.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
