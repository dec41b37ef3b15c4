package io.github.blueconic4j.api.interactions;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

public record InteractionList(List<Interaction> interactions) {

    @Override
    public List<Interaction> interactions() {
        return Absent.asEmpty(interactions);
    }
}
