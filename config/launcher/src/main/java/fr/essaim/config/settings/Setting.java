package fr.essaim.config.settings;

import java.util.Locale;

/**
 * The settings that the launcher itself reads. Those of the application alone are not named here:
 * whatever stands in the settings file is handed on.
 */
public enum Setting {
  PORT("essaim.port"),
  HOST("essaim.host"),
  DATA_DIR("essaim.data-dir"),
  START_WITH("essaim.start-with"),
  DEV("essaim.dev"),
  BASE_URI("essaim.base-uri"),
  DB_URL("essaim.db.url"),
  DB_USER("essaim.db.user"),
  DB_PASSWORD("essaim.db.password"),
  DB_READER_USER("essaim.db.reader.user"),
  DB_READER_PASSWORD("essaim.db.reader.password"),
  APPLICATION_HEAP("essaim.application.heap"),
  ENDPOINT_HEAP("essaim.endpoint.heap"),
  ENDPOINT_WORKERS("essaim.endpoint.workers"),
  ENDPOINT_TIMEOUT("essaim.endpoint.timeout"),
  ENDPOINT_QUERY_SECONDS("essaim.endpoint.query-seconds"),
  ENDPOINT_CONCURRENCY("essaim.endpoint.concurrency"),
  ENDPOINT_QUEUE("essaim.endpoint.queue"),
  ENDPOINT_MAX_ROWS("essaim.endpoint.max-rows"),
  ENDPOINT_MAX_BYTES("essaim.endpoint.max-bytes"),
  ENDPOINT_WARM_UP("essaim.endpoint.warm-up"),
  CLASS_DATA("essaim.class-data"),
  LOG_FORMAT("essaim.log.format"),
  LOG_TO("essaim.log.to"),
  START_TIMEOUT("essaim.start-timeout"),
  BACKUP_KEY_FILE("essaim.backup.key-file");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  /** Its name in the settings file and as a system property. */
  public String key() {
    return key;
  }

  /** Its name in the environment: {@code essaim.data-dir} is {@code ESSAIM_DATA_DIR}. */
  public String environmentName() {
    return environmentName(key);
  }

  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
