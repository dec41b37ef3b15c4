package io.github.blueconic4j.cdi.internal;

import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.DryRun;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.bulk.batches.Imports;
import io.github.blueconic4j.cdi.bulk.check.DryRuns;
import io.github.blueconic4j.cdi.bulk.pages.Exports;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.testing.Application;

/** What an application calls: as it is injected, or the same objects without the container around them. */
interface Injected {

    SegmentsApi segments();

    <T> T api(Class<T> type);

    SegmentExporter exporter();

    ProfileImporter importer();

    ProfileWriter writer();

    UntypedApi untyped();

    DryRun dryRun();

    Diagnosis diagnosis();

    static Injected into(Application.Clients clients) {
        return new IntoBean(clients);
    }

    /** These can be called after the container is gone, as by a thread that the application has left behind. */
    static Injected of(TenantRuntime tenant) {
        return new OfTenant(tenant);
    }

    record IntoBean(Application.Clients clients) implements Injected {

        @Override
        public SegmentsApi segments() {
            return clients.segments();
        }

        @Override
        public <T> T api(Class<T> type) {
            return clients.tenants().get("default").api(type);
        }

        @Override
        public SegmentExporter exporter() {
            return clients.segmentExporter();
        }

        @Override
        public ProfileImporter importer() {
            return clients.profileImporter();
        }

        @Override
        public ProfileWriter writer() {
            return clients.writer();
        }

        @Override
        public UntypedApi untyped() {
            return clients.untyped();
        }

        @Override
        public DryRun dryRun() {
            return clients.dryRun();
        }

        @Override
        public Diagnosis diagnosis() {
            return clients.diagnosis();
        }
    }

    record OfTenant(TenantRuntime tenant) implements Injected {

        @Override
        public SegmentsApi segments() {
            return api(SegmentsApi.class);
        }

        @Override
        public <T> T api(Class<T> type) {
            return tenant.clients().get(type);
        }

        @Override
        public SegmentExporter exporter() {
            return new Exports(name -> tenant.bulk());
        }

        @Override
        public ProfileImporter importer() {
            return new Imports(name -> tenant.bulk());
        }

        @Override
        public ProfileWriter writer() {
            return tenant.writers().shared();
        }

        @Override
        public UntypedApi untyped() {
            return tenant.untyped();
        }

        @Override
        public DryRun dryRun() {
            return new DryRuns(name -> tenant.bulk());
        }

        @Override
        public Diagnosis diagnosis() {
            return new TenantDiagnosis(tenant);
        }
    }
}
