package org.polyvisor.cli.internal.stats;

import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.StatisticsGroup;

/** State and reason. */
final class StateView extends GroupView<DomainInfo> {
  StateView() {
    super(StatisticsGroup.STATE, "state", "state");
  }

  @Override
  void text(DomainInfo info, Guest guest, Fields fields) {
    fields.put("state.state", info.state().number()).put("state.reason", info.reason().number());
  }

  @Override
  void json(DomainInfo info, Guest guest, Fields fields) {
    fields.putAll(Views.state(info));
  }
}
