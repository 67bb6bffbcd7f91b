"""Figures for Prometheus: requests by route, and what becomes of deliveries.

Several workers share them through a folder that the environment names (`PROMETHEUS_MULTIPROC_DIR`),
so that it does not matter which of them is asked.
"""

import os
from functools import cache
from typing import Final

from fastapi import APIRouter
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.responses import Response

from pos_app.domain.hook import DeliveryState

SHARED_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"


class Metrics:
    """The figures of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "tillit_requests",
            "Requests answered.",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "tillit_request_seconds",
            "How long a request took to answer.",
            ["route"],
            registry=self._registry,
        )
        # The library looks labels up under a lock, which costs more than the counting.
        self._count_of = cache(self._requests.labels)
        self._seconds_of = cache(self._seconds.labels)
        self._tries = Counter(
            "tillit_hook_tries",
            "Tries of deliveries, by what became of the delivery.",
            ["state"],
            registry=self._registry,
        )

    def count_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request that was answered; `route` is the pattern, never the path itself."""
        self._count_of(method, route, status).inc()
        self._seconds_of(route).observe(seconds)

    def count_try(self, state: DeliveryState) -> None:
        """Count a try of a delivery."""
        self._tries.labels(state.value).inc()

    def told(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        if SHARED_FOLDER not in os.environ:
            return generate_latest(self._registry)
        everybodys = CollectorRegistry()
        MultiProcessCollector(everybodys)
        return generate_latest(everybodys)


def metrics_router(metrics: Metrics) -> APIRouter:
    """Return `/metrics`."""
    router = APIRouter(include_in_schema=False)

    def tell() -> Response:
        return Response(metrics.told(), media_type=CONTENT_TYPE_LATEST)

    router.add_api_route("/metrics", tell, methods=["GET"], response_class=Response)
    return router
