package org.polyvisor.driver.qemu.internal;

import java.io.StringWriter;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;

final class GuestXml {
  private GuestXml() {}

  static String of(Call call, Guest guest, Set<XmlOption> options) {
    throw VirtException.of(ErrorCode.NO_SUPPORT, ErrorDomain.QEMU, "xml");
  }
}
