"""Every way to public but REST, on real WordPresses: what is bad stays out, nothing is lost, and people are told."""

from __future__ import annotations

import re
import time
import xmlrpc.client

import httpx
import pytest

from tests.hosts.service.running import Running
from tests.hosts.wordpress.site import PASSWORD, Site
from tests.hosts.wordpress.texts import BAD, GOOD, QUOTE, columns

pytestmark = pytest.mark.slow


def form_of(page: str) -> dict[str, str]:
    """The hidden fields of the edit form."""
    form = page[page.index('<form name="post"') :].partition("</form>")[0]
    tags = re.findall(r"<input[^>]*type=['\"]hidden['\"][^>]*>", form)
    pairs = [(re.search(r"name=['\"]([^'\"]+)", tag), re.search(r"value=['\"]([^'\"]*)", tag)) for tag in tags]
    return {name[1]: value[1] if value else "" for name, value in pairs if name}


def classic(client: httpx.Client, number: int, text: dict[str, str], **more: str) -> str:
    """Save a post by the classic editor's form; the page after it."""
    client.cookies.set("classic", "1")
    page = client.get("/wp-admin/post.php", params={"post": str(number), "action": "edit"}).text
    fields = form_of(page)
    date = {unit: fields[f"hidden_{unit}"] for unit in ("aa", "mm", "jj", "hh", "mn")}
    sent = {**fields, **date, "post_title": text["title"], "content": text["content"], "excerpt": ""} | more
    answer = client.post("/wp-admin/post.php", data=sent)
    assert answer.status_code == 200
    return answer.text


def draft(site: Site, text: dict[str, str] = BAD, **more: object) -> int:
    return site.insert(**columns(text, post_status="draft", **more))


def live(site: Site) -> int:
    number = site.insert(**columns(GOOD, post_status="publish"))
    assert site.post(number)["post_status"] == "publish"
    return number


def test_the_classic_editor_keeps_a_bad_draft_and_says_why(site: Site) -> None:
    client, number = site.login("eda"), draft(site, {"title": "To come", "content": "To come."})
    after = classic(client, number, BAD, publish="Publish", post_status="draft")
    kept = site.post(number)
    assert kept["post_status"] == "draft"
    assert QUOTE in kept["post_content"]
    assert "detector-gate-notice" in after
    assert f"<mark>{QUOTE}</mark>" in after
    assert kept["post_date_gmt"] == "0000-00-00 00:00:00", "it is dated when it is published"
    classic(client, number, GOOD, publish="Publish", post_status="draft")
    assert site.post(number)["post_status"] == "publish"


def test_an_override_needs_the_capability_and_a_reason_and_is_kept(site: Site) -> None:
    author = int(site.run("return get_user_by( 'login', 'ann' )->ID;"))
    number = draft(site, post_author=author)
    classic(site.login("ann"), number, BAD, publish="Publish", detector_gate_reason="Because I want it.")
    assert site.post(number)["post_status"] == "draft", "an author has not the capability"
    classic(site.login("eda"), number, BAD, publish="Publish", detector_gate_reason="A parody, marked as one.")
    assert site.post(number)["post_status"] == "publish"
    (kept,) = site.run("return get_post_meta( $number, '_detector_gate_overrides', true );", number=number)
    assert kept["reason"] == "A parody, marked as one."
    assert kept["who"] == "eda"
    assert kept["told"] is True, "the service was told"
    assert kept["decision"]
    changed = {"content": BAD["content"].replace("20XX", "19XX")}
    assert site.rest("eda", "POST", f"wp/v2/posts/{number}", changed).status_code == 422, "it holds for those words alone"


def test_quick_edit_is_refused_with_reasons_and_changes_nothing(site: Site) -> None:
    client, number = site.login("eda"), draft(site)
    listed = client.get("/wp-admin/edit.php").text
    nonce = re.search(r'id="_inline_edit" name="_inline_edit" value="(\w+)"', listed)
    assert nonce
    sent = {"action": "inline-save", "_inline_edit": nonce[1], "post_ID": str(number), "post_type": "post",
            "post_title": "Another title", "_status": "publish", "post_name": "", "screen": "edit-post", "post_view": "list",
            "mm": "01", "jj": "01", "aa": "2024", "hh": "10", "mn": "00", "ss": "00"}  # fmt: skip
    answer = client.post("/wp-admin/admin-ajax.php", data=sent)
    assert "20XX" in answer.text
    assert "<tr" not in answer.text
    assert site.post(number)["post_status"] == "draft"
    assert site.post(number)["post_title"] == BAD["title"]


def test_bulk_edit_publishes_the_good_and_holds_the_bad(site: Site) -> None:
    client, bad, good = site.login("eda"), draft(site), draft(site, GOOD)
    listed = client.get("/wp-admin/edit.php").text
    nonce = re.search(r'id="_wpnonce" name="_wpnonce" value="(\w+)"', listed)
    assert nonce
    sent = {"post_type": "post", "_wpnonce": nonce[1], "action": "edit", "bulk_edit": "Update", "_status": "publish",
            "post_author": "-1", "comment_status": "", "ping_status": "", "sticky": "-1", "post_format": "-1",
            "screen": "edit-post", "post[]": [str(bad), str(good)]}  # fmt: skip
    after = client.get("/wp-admin/edit.php", params=sent)
    assert site.post(bad)["post_status"] == "draft"
    assert site.post(good)["post_status"] == "publish"
    assert "detector-gate-notice" in after.text


def test_xmlrpc_answers_a_fault_with_reasons(site: Site) -> None:
    with xmlrpc.client.ServerProxy(f"{site.url}/xmlrpc.php") as server:
        sent = {"post_type": "post", "post_status": "publish", "post_title": BAD["title"], "post_content": BAD["content"]}
        with pytest.raises(xmlrpc.client.Fault, match="20XX") as refused:
            server.wp.newPost(1, "eda", PASSWORD, sent)
        assert refused.value.faultCode == 422
        number = int(str(server.wp.newPost(1, "eda", PASSWORD, {**sent, "post_content": GOOD["content"]})))
        assert site.post(number)["post_status"] == "publish"
        with pytest.raises(xmlrpc.client.Fault, match="20XX"):
            server.metaWeblog.editPost(str(number), "eda", PASSWORD, {"title": BAD["title"], "description": BAD["content"]}, True)
        assert QUOTE not in site.post(number)["post_content"]


def test_a_scheduled_post_found_bad_goes_to_pending_with_its_text(site: Site) -> None:
    """It got into the schedule before the plugin was there."""
    ids = [draft(site), draft(site, GOOD)]
    site.run(
        "foreach ( $ids as $id ) {"
        " $wpdb->update( $wpdb->posts, array( 'post_status' => 'future', 'post_date' => '2020-01-01 00:00:00',"
        " 'post_date_gmt' => '2020-01-01 00:00:00' ), array( 'ID' => $id ) ); clean_post_cache( $id );"
        " wp_schedule_single_event( time() - 5, 'publish_future_post', array( $id ) ); }",
        ids=ids,
    )
    assert httpx.get(f"{site.url}/wp-cron.php", trust_env=False, timeout=60).status_code == 200
    bad, good = (site.post(number) for number in ids)
    assert bad["post_status"] == "pending"
    assert QUOTE in bad["post_content"]
    assert good["post_status"] == "publish"
    assert "20XX" in site.first_page("ada"), "its author is told"


def test_scheduling_a_bad_post_is_held_at_once(site: Site) -> None:
    number = draft(site)
    site.run(
        "wp_update_post( array( 'ID' => $number, 'post_status' => 'future', 'edit_date' => true,"
        " 'post_date' => '2030-01-01 10:00:00', 'post_date_gmt' => '2030-01-01 10:00:00' ) );",
        user="eda", number=number,
    )  # fmt: skip
    assert site.post(number)["post_status"] == "draft"


def test_the_status_alone_does_not_make_a_bad_post_public(site: Site) -> None:
    number = draft(site)
    refused = site.rest("eda", "POST", f"wp/v2/posts/{number}", {"status": "publish"})
    assert refused.status_code == 422
    assert site.post(number)["post_status"] == "draft"
    site.run("wp_update_post( array( 'ID' => $number, 'post_status' => 'publish' ) );", number=number)
    assert site.post(number)["post_status"] == "draft"
    site.run("wp_publish_post( $number );", number=number)
    kept = site.post(number)
    assert kept["post_status"] == "pending"
    assert kept["post_content"] == BAD["content"]


def test_a_live_post_keeps_its_words_and_the_change_is_kept_beside(site: Site) -> None:
    client, number = site.login("eda"), live(site)
    yesterday = "gmdate( 'Y-m-d H:i:s', time() - DAY_IN_SECONDS )"  # WordPress tells what is more recent by the second
    site.run(
        f"$wpdb->update( $wpdb->posts, array( 'post_modified_gmt' => {yesterday} ), array( 'ID' => $number ) );"
        " clean_post_cache( $number );",
        number=number,
    )
    refused = site.rest("eda", "POST", f"wp/v2/posts/{number}", {"content": BAD["content"]})
    assert refused.status_code == 422
    after = classic(client, number, BAD, save="Update", post_status="publish")
    kept = site.post(number)
    assert kept["post_status"] == "publish"
    assert kept["post_content"] == GOOD["content"]
    aside = site.run(
        "return wp_get_post_autosave( $number, get_current_user_id() )->post_content;", user="eda", number=number
    )
    assert QUOTE in aside
    assert "kept as an autosave" in after
    again = client.get("/wp-admin/post.php", params={"post": str(number), "action": "edit"})
    assert "autosave of this post that is more recent" in again.text


def test_other_fields_of_a_live_post_are_nobodys_business(site: Site) -> None:
    """A bad post that is public already is not taken down because its category changes."""
    number = draft(site)
    site.run("$wpdb->update( $wpdb->posts, array( 'post_status' => 'publish' ), array( 'ID' => $number ) );", number=number)
    changed = site.rest("eda", "POST", f"wp/v2/posts/{number}", {"slug": f"address-{number}", "comment_status": "closed"})
    assert changed.status_code == 200
    assert site.post(number)["post_status"] == "publish"
    assert site.post(number)["post_name"] == f"address-{number}"


def test_code_that_inserts_a_bad_post_gets_it_as_a_draft_or_pending(site: Site) -> None:
    assert site.post(site.insert(**columns(BAD, post_status="publish")))["post_status"] == "draft"
    site.settings(on_reject="pending")
    number = site.insert(**columns(BAD, post_status="publish"))
    assert site.post(number)["post_status"] == "pending"
    published = site.rest("eda", "POST", "wp/v2/posts", {**BAD, "status": "publish"})
    assert published.status_code == 201
    assert published.json()["status"] == "pending"
    assert "20XX" in published.json()["detector_gate"]["sentence"]


def test_a_warning_publishes_and_tells(site: Site) -> None:
    site.settings(on_reject="warn")
    client, number = site.login("eda"), draft(site)
    after = classic(client, number, BAD, publish="Publish")
    assert site.post(number)["post_status"] == "publish"
    assert "notice-warning detector-gate-notice" in after


def test_custom_post_types_are_checked_when_they_are_chosen(site: Site) -> None:
    assert "Recipes" in site.login("ada").get("/wp-admin/options-general.php?page=detector-gate").text
    assert site.rest("eda", "POST", "wp/v2/recipes", {**BAD, "status": "publish"}).status_code == 201
    site.settings(types=["recipe"])
    assert site.rest("eda", "POST", "wp/v2/recipes", {**BAD, "status": "publish"}).status_code == 422
    assert site.rest("eda", "POST", "wp/v2/posts", {**BAD, "status": "publish"}).status_code == 201


def test_shortcodes_and_blocks_are_judged_as_readers_see_them(site: Site) -> None:
    """And a shortcode that fails costs nobody their text."""
    site.run("update_option( 'tests_stored', $html );", html=BAD["content"])
    assert site.rest("eda", "POST", "wp/v2/posts", {"title": BAD["title"], "content": "[stored]", "status": "publish"}).status_code == 422
    broken = {"title": GOOD["title"], "content": GOOD["content"] + "\n[broken]", "status": "publish"}
    assert site.rest("eda", "POST", "wp/v2/posts", broken).status_code == 201


def test_one_save_costs_one_check(site: Site, judging: Running) -> None:
    def count() -> float:
        told = re.findall(r"^detector_verdicts_total\{[^}]*\} ([\d.]+)", judging.client.get("/metrics").text, re.MULTILINE)
        return sum(map(float, told))

    number = draft(site, {"title": "To come", "content": "To come."})
    mine = {"title": GOOD["title"], "content": f"{GOOD['content']}\n<!-- wp:paragraph --><p>{time.time()}</p><!-- /wp:paragraph -->"}
    before = count()
    assert site.rest("eda", "POST", "detector-gate/v1/check", {"post": number, **mine}).json()["outcome"] == "allow"
    assert site.rest("eda", "POST", f"wp/v2/posts/{number}", {**mine, "status": "publish"}).status_code == 200
    assert count() == before + 1
    new = {"title": GOOD["title"], "content": f"{mine['content']}\n<p>And more.</p>", "status": "publish"}
    assert site.rest("eda", "POST", "wp/v2/posts", new).status_code == 201
    assert count() == before + 2
