package fr.essaim.config.settings;

import static fr.essaim.config.settings.Kind.autoOr;
import static fr.essaim.config.settings.Kind.choice;
import static fr.essaim.config.settings.Kind.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of an installation: what it is called, which values it may have and whether it is a
 * secret. Its default and what it means stand in the shipped {@code essaim.properties}, and only
 * there. What is not declared here is no setting, for the application neither.
 */
public enum Setting {
  PORT("essaim.port", number(1, 65_534)),
  HOST("essaim.host", choice("127.0.0.1", "localhost", "0.0.0.0", "::1", "::")),
  DATA_DIR("essaim.data-dir", Kind.PLACE),
  START_WITH("essaim.start-with", choice("demo", "programme", "nothing")),
  ADMINISTRATOR("essaim.administrator", Kind.EMAIL),
  BASE_URI("essaim.base-uri", Kind.BASE),
  TRUSTED_PROXIES("essaim.trusted-proxies", Kind.NETWORKS),
  METRICS_ALLOW("essaim.metrics.allow", Kind.NETWORKS),
  NETWORK_NAME("essaim.network.name", Kind.SHORT_NAME),

  LOG_FORMAT("essaim.log.format", choice("line", "json")),
  LOG_TO("essaim.log.to", choice("file", "stdout")),
  LOG_ACCESS("essaim.log.access", choice("off", "plain", "with-addresses")),
  LOG_SIGN_INS("essaim.log.sign-ins", Kind.FLAG),

  DB_URL("essaim.db.url", Kind.DATABASE),
  DB_USER("essaim.db.user", Kind.TEXT),
  DB_PASSWORD("essaim.db.password"),
  DB_READER_USER("essaim.db.reader.user", Kind.TEXT),
  DB_READER_PASSWORD("essaim.db.reader.password"),
  DISK_RESERVE("essaim.disk.reserve", number("of megabytes ", 0, 1_000_000)),

  APPLICATION_HEAP("essaim.application.heap", Kind.HEAP),
  ENDPOINT_HEAP("essaim.endpoint.heap", Kind.HEAP),
  ENDPOINT_WORKERS("essaim.endpoint.workers", autoOr(number(1, 8))),
  DUMP_MAX_AGE("essaim.dump.max-age", number("of seconds ", 1, 86_400)),
  ENDPOINT_TIMEOUT("essaim.endpoint.timeout", number("of seconds ", 1, 3600)),
  ENDPOINT_QUERY_SECONDS("essaim.endpoint.query-seconds", number("of seconds ", 1, 3600)),
  ENDPOINT_CONCURRENCY("essaim.endpoint.concurrency", number(1, 64)),
  ENDPOINT_QUEUE("essaim.endpoint.queue", number(0, 10_000)),
  ENDPOINT_MAX_ROWS("essaim.endpoint.max-rows", number(1, 1_000_000_000)),
  ENDPOINT_MAX_BYTES("essaim.endpoint.max-bytes", number("of bytes ", 1_000, 2_000_000_000)),
  ENDPOINT_WARM_UP("essaim.endpoint.warm-up", number("of seconds ", 0, 60)),
  MODULES_PROTOTYPES("essaim.modules.prototypes", Kind.FLAG),
  MODULES_STEERING("essaim.modules.steering", Kind.FLAG),
  MODULES_SPREAD("essaim.modules.spread", Kind.FLAG),
  MODULES_EDUCATION("essaim.modules.education", Kind.FLAG),
  MAP_TILES("essaim.map.tiles", Kind.TILES),
  MAP_ATTRIBUTION("essaim.map.attribution", Kind.TEXT),
  PEERS("essaim.peers", Kind.NAMED_SITES),

  EDUCATION_ZONE("essaim.education.zone", choice("A", "B", "C")),
  EDUCATION_SOURCES("essaim.education.sources", Kind.SITES),
  EDUCATION_SCHOOL_HOLIDAYS("essaim.education.school-holidays", Kind.FILE),
  GEOCODER_URL("essaim.geocoder.url", Kind.SITE_AND_PATH),
  GEOCODER_STREETS("essaim.geocoder.streets", Kind.FILES),

  FILES_ORGANISATION("essaim.files.organisation", number("of megabytes ", 0, 1_000_000)),
  FILES_PERSON_DAY("essaim.files.person-day", number("of megabytes ", 0, 1_000_000)),
  MENTORS_WEIGHT_USE("essaim.mentors.weight.use", number(0, 100)),
  MENTORS_WEIGHT_DURATION("essaim.mentors.weight.duration", number(0, 100)),
  MENTORS_WEIGHT_EVIDENCE("essaim.mentors.weight.evidence", number(0, 100)),
  MENTORS_WEIGHT_SHARED("essaim.mentors.weight.shared", number(0, 100)),
  MENTORS_WEIGHT_DISTANCE("essaim.mentors.weight.distance", number(0, 100)),
  MENTORS_WEIGHT_LOAD("essaim.mentors.weight.load", number(0, 100)),
  SPREAD_CLAUSES("essaim.spread.clauses", Kind.TEXT),

  MAIL_HOST("essaim.mail.host", Kind.HOST_NAME),
  MAIL_PORT("essaim.mail.port", number(1, 65_535)),
  MAIL_SECURITY("essaim.mail.security", choice("starttls", "tls", "none")),
  MAIL_USER("essaim.mail.user", Kind.TEXT),
  MAIL_PASSWORD("essaim.mail.password"),
  MAIL_FROM("essaim.mail.from", Kind.SENDER),
  MAIL_TIMEOUT("essaim.mail.timeout", number("of seconds ", 1, 600)),
  MAIL_GIVE_UP_AFTER("essaim.mail.give-up-after", number("of days ", 1, 30)),
  MAIL_KEEP_TEXT("essaim.mail.keep-text", number("of days ", 1, 365)),

  BACKUP_KEY_FILE("essaim.backup.key-file", Kind.PLACE),
  BACKUP_BEFORE_MIGRATION("essaim.backup.before-migration", Kind.FLAG),

  PUBLICITY_MENTION("essaim.publicity.mention", Kind.TEXT),
  PUBLICITY_MENTION_EN("essaim.publicity.mention-en", Kind.TEXT),
  PUBLICITY_EMBLEMS("essaim.publicity.emblems", Kind.EMBLEMS),
  PUBLICITY_DIRECTORY("essaim.publicity.directory", Kind.DIRECTORY),
  PUBLISHER_NAME("essaim.publisher.name", Kind.TEXT),
  PUBLISHER_ADDRESS("essaim.publisher.address", Kind.TEXT),
  PUBLISHER_PHONE("essaim.publisher.phone", Kind.TEXT),
  PUBLISHER_DIRECTOR("essaim.publisher.director", Kind.TEXT),
  PUBLISHER_EMAIL("essaim.publisher.email", Kind.EMAIL),
  PUBLISHER_HOST("essaim.publisher.host", Kind.TEXT),
  PUBLISHER_PRIVACY_EMAIL("essaim.publisher.privacy-email", Kind.EMAIL),
  PUBLISHER_DATA_PROTECTION_OFFICER("essaim.publisher.data-protection-officer", Kind.TEXT),

  KEEP_CLOSED_ACCOUNTS("essaim.keep.closed-accounts", number("of days ", 0, 365)),
  KEEP_SIGN_IN_TRACES("essaim.keep.sign-in-traces", number("of days ", 1, 90)),
  KEEP_DRAFTS("essaim.keep.drafts", number("of days ", 7, 365)),
  KEEP_ABANDONED_DRAFTS("essaim.keep.abandoned-drafts", number("of days ", 1, 90)),
  KEEP_MISTAKE_ADDRESSES("essaim.keep.mistake-addresses", number("of days ", 0, 365)),
  KEEP_MISTAKE_REPORTS("essaim.keep.mistake-reports", number("of days ", 30, 1095)),
  KEEP_CONTRIBUTION_ADDRESSES("essaim.keep.contribution-addresses", number("of days ", 0, 365)),
  KEEP_UNCOUNTED_CONTRIBUTIONS("essaim.keep.uncounted-contributions", number("of days ", 1, 90)),
  KEEP_IMPORT_REPORTS("essaim.keep.import-reports", number("of days ", 7, 365)),
  KEEP_ORGANISATION_MERGES("essaim.keep.organisation-merges", number("of days ", 1, 90)),
  KEEP_EMAILS("essaim.keep.emails", number("of days ", 30, 365)),
  KEEP_NOTIFICATIONS("essaim.keep.notifications", number("of days ", 7, 365)),
  KEEP_SEALED_TEXTS("essaim.keep.sealed-texts", number("of days ", 30, 180)),
  KEEP_AUDIT_LINES("essaim.keep.audit-lines", number("of days ", 180, 1095)),
  KEEP_WITHDRAWN_CONSENTS("essaim.keep.withdrawn-consents", number("of days ", 365, 1825)),
  KEEP_BREACHES("essaim.keep.breaches", number("of days ", 1825, 3650)),
  KEEP_PROOFS("essaim.keep.proofs", number("of days ", 1827, 7305)),

  SECOND_FACTOR_REQUIRED("essaim.second-factor.required", Kind.FLAG),
  OPENID_ISSUER("essaim.openid.issuer", Kind.SITE_AND_PATH),
  OPENID_CLIENT_ID("essaim.openid.client-id", Kind.TEXT),
  OPENID_CLIENT_SECRET("essaim.openid.client-secret"),
  OPENID_ALGORITHM(
      "essaim.openid.algorithm",
      choice("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")),
  OPENID_NAME("essaim.openid.name", Kind.TEXT),

  START_TIMEOUT("essaim.start-timeout", number("of seconds ", 10, 3600)),
  CLASS_DATA("essaim.class-data", Kind.FLAG),
  DEV("essaim.dev", Kind.FLAG);

  /** How every name begins. */
  static final String PREFIX = "essaim.";

  private static final String FILE = "-file";

  private static final int LONGEST_SHOWN = 200;

  private final String key;
  private final Kind kind;
  private final boolean secret;

  Setting(String key, Kind kind) {
    this(key, kind, false);
  }

  /** A secret. */
  Setting(String key) {
    this(key, Kind.TEXT, true);
  }

  Setting(String key, Kind kind, boolean secret) {
    this.key = key;
    this.kind = kind;
    this.secret = secret;
  }

  /** Its name in the settings file and as a system property. */
  public String key() {
    return key;
  }

  /** Its name in the environment: {@code essaim.data-dir} is {@code ESSAIM_DATA_DIR}. */
  public String environmentName() {
    return environmentName(key);
  }

  /** Whether its value is shown nowhere, and can be given by a file: {@code NAME-file}. */
  public boolean isSecret() {
    return secret;
  }

  /** The setting that names a file with the value; of a secret alone. */
  String fileKey() {
    return key + FILE;
  }

  /**
   * What is wrong with a value, as a sentence.
   *
   * @return empty when it may be so; what is blank is not set, and looked at elsewhere
   */
  public Optional<String> problem(String value) {
    return value.isBlank() || (isPlain(value) && kind.allows().test(value))
        ? Optional.empty()
        : Optional.of(
            "The setting %s is \"%s\": it must be %s."
                .formatted(key, secret ? "…" : shown(value), kind.allowed()));
  }

  /** Nothing else reaches another program by its environment, or may stand in a log. */
  private static boolean isPlain(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  /** As it may be said, whatever it is. */
  static String shown(String typed) {
    String plain = typed.replaceAll("\\p{Cc}", "?");
    return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
  }

  /** What is wrong with its having no value, where the shipped file gives it one. */
  Optional<String> problemOfNone() {
    return kind.mayBeEmpty()
        ? Optional.empty()
        : Optional.of("The setting %s has no value: it must be %s.".formatted(key, kind.allowed()));
  }

  /** Every name that a settings file may have. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Setting setting : values()) {
      names.add(setting.key);
      if (setting.secret) {
        names.add(setting.fileKey());
      }
    }
    return names;
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
