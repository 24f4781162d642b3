package fr.essaim.config.launcher;

import java.util.Map;

/** What the application reads in its environment beside the settings of the operator. */
final class ApplicationEnvironment {

  private ApplicationEnvironment() {}

  static Map<String, String> of(
      DatabaseAccess access,
      Secrets secrets,
      DataDirectory data,
      String baseUri,
      String endpointUrls,
      boolean maintenance) {
    return Map.of(
        "ESSAIM_DB_URL", access.url(),
        "ESSAIM_DB_USER", access.owner(),
        "ESSAIM_DB_PASSWORD", access.ownerPassword(),
        "ESSAIM_BASE_URI", baseUri,
        "ESSAIM_DATA_DIR", data.path().toString(),
        "ESSAIM_ERASURES", DataDirectory.erasures(data.path()).toString(),
        "ESSAIM_ENDPOINT_URL", endpointUrls,
        "ESSAIM_ADMINISTRATION_TOKEN", secrets.administrationToken(),
        "ESSAIM_MAINTENANCE", Boolean.toString(maintenance));
  }
}
