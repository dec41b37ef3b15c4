package io.github.blueconic4j.benchmark.liberty;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/")
public class BenchmarkApplication extends Application {}
