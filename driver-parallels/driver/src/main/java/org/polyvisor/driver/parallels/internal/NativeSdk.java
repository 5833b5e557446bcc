package org.polyvisor.driver.parallels.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * The vendor's library. So far it is only looked for, never loaded: the binding to it is an
 * artifact of its own, and each way ends with an error that says what to do.
 */
final class NativeSdk implements SdkSource {
  private static final List<String> LINUX_FOLDERS =
      List.of("/usr/lib64", "/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu");
  private static final List<String> LINUX_NAMES =
      List.of("libprl_sdk.so.9", "libprl_sdk.so.8", "libprl_sdk.so.7", "libprl_sdk.so");
  private static final List<String> MAC_FOLDERS =
      List.of("/usr/local/lib", "/Library/Frameworks/ParallelsVirtualizationSDK.framework");
  private static final String INSTEAD =
      "; for a simulated server with invented guests say parallels:///system?sdk=simulated";

  @Override
  public SdkLibrary open() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    List<String> folders = mac ? MAC_FOLDERS : LINUX_FOLDERS;
    throw VirtException.of(
        ErrorCode.NO_CONNECT,
        ErrorDomain.PARALLELS,
        search(folders, mac ? List.of("libprl_sdk.dylib") : LINUX_NAMES));
  }

  private static String search(List<String> folders, List<String> names) {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      names.stream().map(name -> Path.of(folder, name)).filter(Files::exists).forEach(found::add);
    }
    if (found.isEmpty()) {
      return "the Parallels SDK (libprl_sdk) is not installed: searched "
          + String.join(", ", folders)
          + "; it comes with Parallels or Virtuozzo, as the package libprlsdk"
          + INSTEAD;
    }
    return "the Parallels SDK is installed ("
        + found.stream().map(Path::toString).collect(Collectors.joining(", "))
        + ") but the binding to it is not on the path: add polyvisor-driver-parallels-sdk-native"
        + INSTEAD;
  }
}
