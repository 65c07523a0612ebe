from __future__ import annotations

import asyncio
import socket
from dataclasses import replace

import aiohttp

from bot.rehearsal.page import PRESIDENT, rehearse, usual_cast
from bot.settings.settings import Settings
from tests.stages import shipped, small_council


def test_the_usual_cast_is_a_president_some_delegations_and_an_observer() -> None:
    cast = usual_cast(shipped().committees["ecosoc_2015"])
    assert [own.name for own in cast.people if own.dais] == [PRESIDENT]
    assert [own.name for own in cast.observers] == ["Holy See"]
    seats = {own.delegation for own in cast.people if own.delegation}
    members = {own.name for own in cast.committee.delegations}
    assert seats - members == {"Holy See"}
    assert len(seats & members) == 8


async def test_the_page_is_served_also_where_its_port_is_taken() -> None:
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = replace(Settings(), rehearsal_port=port)
        page = asyncio.ensure_future(rehearse(usual_cast(small_council()), settings, address.set_result))
        url = await asyncio.wait_for(address, timeout=30)
        assert f":{port}/" not in url
        async with aiohttp.ClientSession() as browser, browser.get(url) as answer:
            assert answer.status == 200
            assert "Viewing as" in await answer.text()
        page.cancel()
        await asyncio.wait({page})
